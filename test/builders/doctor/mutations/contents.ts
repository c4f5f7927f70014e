/** What is in the files. */

import type { Hosted } from '../hosted';
import { inDays, file, swap, remove, answer, all, header, manifest, policy, status, PAGE, PAGES } from './mutation';
import type { Mutation } from './mutation';

/** The same host by another name, and so another origin. */
const elsewhere = ({ base }: Hosted): string => new URL('/v1/logs', base).href.replace('127.0.0.1', 'localhost');

export const OF_CONTENTS: readonly Mutation[] = [
  {
    id: 'private-address',
    what: 'the loopback, of which nobody told the browsers',
    options: { isPrivateKnown: false },
  },
  { id: 'not-the-file', what: 'an error page for the policy', hosted: policy(PAGE) },
  {
    id: 'not-the-file',
    what: 'a page for an icon',
    hosted: file('/icon-64.png', () => PAGE),
  },
  {
    id: 'not-the-file',
    what: 'one page for everything that is not there',
    hosted: answer(/lists\/index/, (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE)),
  },
  {
    id: 'encoding',
    what: 'a policy in UTF-16',
    hosted: policy(Buffer.from('\ufeff{}', 'utf16le')),
  },
  { id: 'encoding', what: 'a policy in Latin-1', hosted: policy(Buffer.from('{"messages":{"a":"é"}}', 'latin1')) },
  {
    id: 'byte-order-mark',
    what: 'before the well-known list',
    hosted: file('/.well-known/microsoft-officeaddins-allowed.json', (text) => `\ufeff${text}`),
  },
  {
    id: 'base-url',
    what: 'the build instead of the package',
    hosted: (hosted) => swap('/launchevent.js', hosted.base.href, 'https://localhost:3000/')(hosted),
    also: ['version-mixed'],
  },
  {
    id: 'base-url',
    what: 'packaged for elsewhere',
    hosted: (hosted) => swap('/taskpane.js', hosted.base.href, 'https://old.example/')(hosted),
    also: ['version-mixed'],
  },
  { id: 'office-js', what: 'none', hosted: swap('launchevent.html', 'office.js', 'off.js'), also: ['version-mixed'] },
  {
    id: 'office-js',
    what: 'a copy of its own',
    hosted: swap('taskpane.html', 'src="https://appsforoffice.microsoft.com/lib/1/hosted/', 'src="'),
    also: ['version-mixed'],
  },
  { id: 'version-mixed', what: 'an old pane', hosted: file('/taskpane.js', (text) => `${text} `) },
  { id: 'manifest-broken', what: 'cut off', hosted: manifest((text) => text.slice(0, 9000)) },
  { id: 'manifest-broken', what: 'of something else', hosted: manifest(() => '<note>Hello</note>') },
  {
    id: 'manifest-address',
    what: 'of the build',
    hosted: (hosted) => manifest((text) => text.replaceAll(hosted.base.href, 'https://localhost:1/'))(hosted),
    also: ['manifest-differs'],
  },
  {
    id: 'manifest-differs',
    what: 'another id',
    hosted: manifest((text) => text.replace(/<Id>.{8}/, '<Id>00000000')),
  },
  {
    id: 'manifest-differs',
    what: 'another version',
    hosted: manifest((text) => text.replace(/<Version>[^<]*/, '<Version>9.9.9.9')),
  },
  {
    id: 'manifest-differs',
    what: 'a word of its own',
    hosted: manifest((text) => text.replace('Reply-All Guard', 'Guard')),
  },
  { id: 'deployment-missing', what: '404', hosted: remove('/deployment.json') },
  { id: 'deployment-broken', what: 'no JSON', hosted: file('/deployment.json', () => '{') },
  { id: 'deployment-broken', what: 'of something else', hosted: file('/deployment.json', () => 'null') },
  {
    id: 'icon',
    what: 'of another size',
    hosted: (hosted) => file('/icon-128.png', () => hosted.files.get('/guard/assets/icon-64.png'))(hosted),
    also: ['version-mixed'],
  },
  {
    id: 'well-known',
    what: 'in the folder and not at the root',
    hosted: (hosted) => hosted.files.delete('/.well-known/microsoft-officeaddins-allowed.json'),
  },
  {
    id: 'well-known',
    what: 'of another add-in',
    hosted: file(
      '/.well-known/microsoft-officeaddins-allowed.json',
      () => '{"allowed":["https://other.example/a.js"]}',
    ),
  },
  { id: 'well-known', what: 'damaged', hosted: file('/.well-known/microsoft-officeaddins-allowed.json', () => '[') },
  { id: 'lists-broken', hasLists: true, what: 'no shard', hosted: remove('/lists/ff.json') },
  {
    id: 'lists-broken',
    hasLists: true,
    what: 'a shard of another build',
    hosted: swap('/lists/00.json', '"build":"', '"build":"0'),
  },
  {
    id: 'lists-broken',
    hasLists: true,
    what: 'an entry more in one of 256 files',
    hosted: file('/lists/7f.json', (text) => text.replace('"lists":{', '"lists":{"0123456789":[5,"static"]')),
  },
  { id: 'lists-broken', hasLists: true, what: 'no index in it', hosted: file('/lists/index.json', () => '[]') },
  {
    id: 'lists-broken',
    hasLists: true,
    what: 'a later format',
    hosted: swap('/lists/index.json', '"version":1', '"version":2'),
  },
  {
    id: 'lists-old',
    hasLists: true,
    also: ['lists-broken'],
    what: 'from 2016',
    hosted: file('/lists/index.json', (text) => text.replace(/"made":"[^"]*"/, '"made":"2016-11-14T06:00:00Z"')),
  },
  { id: 'policy-error', what: 'a trailing comma', hosted: policy('{"mode": "enforce",}') },
  { id: 'policy-error', what: 'an unknown key', hosted: policy('{"threshold": {}}') },
  { id: 'policy-error', what: 'nothing', hosted: policy('') },
  { id: 'policy-wording', what: 'an unknown language', hosted: policy('{"texts": {"tlh": {}}}') },
  {
    id: 'collector',
    what: 'that is not there',
    hosted: all(
      (hosted) => policy(JSON.stringify({ audit: { endpoint: new URL('/v1/logs', hosted.base) } }))(hosted),
      status(/\/v1\/logs$/, 404),
    ),
  },
  {
    id: 'collector',
    what: 'at an address where nobody answers',
    hosted: policy('{"audit": {"endpoint": "https://127.0.0.1:1/v1/logs"}}'),
  },
  {
    id: 'collector',
    what: 'of another origin, which lets no page post to it',
    hosted: (hosted) => policy(JSON.stringify({ audit: { endpoint: elsewhere(hosted) } }))(hosted),
  },
  {
    id: 'collector',
    what: 'of another origin, which refuses the header',
    hosted: all(
      (hosted) => policy(JSON.stringify({ audit: { endpoint: elsewhere(hosted) } }))(hosted),
      status(/\/v1\/logs$/, 204, { 'Access-Control-Allow-Origin': '*' }),
    ),
  },
  {
    id: 'content-security-policy',
    what: 'that lets nothing go to the collector which the policy names',
    hosted: all(
      (hosted) => policy(JSON.stringify({ audit: { endpoint: elsewhere(hosted) } }))(hosted),
      status(/\/v1\/logs$/, 204, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Headers': 'content-type',
      }),
      header(PAGES, 'Content-Security-Policy', "connect-src 'self'"),
    ),
  },
  { id: 'policy-mode', what: 'observe', hosted: policy('{"mode": "observe"}') },
  { id: 'policy-mode', what: 'off', hosted: policy('{"mode": "off"}') },
  {
    id: 'policy-mode',
    what: 'off for a few',
    hosted: policy('{"senderOverrides": [{"match": ["a@b.example"], "mode": "off"}]}'),
  },
  {
    id: 'incident',
    what: 'in force',
    hosted: policy(JSON.stringify({ incident: { until: new Date(inDays(1)), lists: ['a@b.example'] } })),
  },
  { id: 'incident', what: 'over', hosted: policy('{"incident": {"until": "2016-11-14T17:00:00Z"}}') },
];
