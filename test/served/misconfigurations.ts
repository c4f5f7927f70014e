/** What administrators were seen to do, or may well do, on the way from a package to a deployment: one a row. */

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { answer, ANY, header, inDays, PAGE, POLICY, SCRIPTS, status } from '../builders/doctor/mutations/mutation';
import { PAGES } from '../builders/doctor/mutations/mutation';
import type { Misconfiguration } from './misconfiguration';
import { beside, edit, remove, removeBoth, rewrite } from './misconfiguration';

const NOT_SIGNED_IN = { 'WWW-Authenticate': 'Basic realm="Staff"' };

const OF_CERTIFICATES: readonly Misconfiguration[] = [
  {
    did: 'let the certificate expire yesterday',
    certificate: { from: inDays(-90), to: inDays(-1) },
    finds: { 'certificate-expired': 'broken' },
  },
  {
    did: 'took the certificate of another host',
    certificate: { names: ['mail.croydon.example'] },
    finds: { 'certificate-name': 'broken' },
  },
  {
    did: 'forgot to renew: six days are left of ninety',
    certificate: { from: inDays(-84), to: inDays(6) },
    finds: { 'certificate-expiring': 'risky' },
  },
];

const OF_FILES: readonly Misconfiguration[] = [
  {
    did: 'copied with "cp site/*", which leaves out names that begin with a dot',
    files: remove('.well-known'),
    finds: { 'well-known': 'risky' },
  },
  {
    did: 'left a comma behind in policy.json',
    files: edit('policy.json', (text) => text.replace(/\}$/, ',}')),
    finds: { 'policy-error': 'broken' },
  },
  {
    did: 'made a key of policy.json up',
    files: edit('policy.json', (text) => text.replace('{', '{"warnFrom":50,')),
    finds: { 'policy-error': 'broken' },
  },
  {
    did: 'wrote policy.json with PowerShell, as UTF-16',
    files: edit('policy.json', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
    finds: { encoding: 'broken' },
  },
  {
    did: 'left the launchevent.js of an older version there',
    files: async (folder, base) => {
      await edit('launchevent.js', (text) => text.replace(/\}/, '};'))(folder, base);
      await remove('launchevent.js.gz')(folder, base);
    },
    finds: { 'version-mixed': 'broken' },
  },
  {
    did: 'kept a manifest that names the host before this one',
    files: edit('../manifest.xml', (text, base) => text.replaceAll(base.href, 'https://old.croydon.example/guard/')),
    finds: { 'manifest-address': 'broken', 'manifest-differs': 'risky' },
  },
  { did: 'lost an icon', files: remove('assets/icon-64.png'), finds: { missing: 'broken' } },
  {
    did: 'broke the upload off before the last language',
    files: removeBoth('taskpane.zh-Hans.js'),
    finds: { missing: 'broken' },
  },
  {
    did: 'uploaded the new index of the list catalogue without its shards',
    files: edit('lists/index.json', (text) => text.replace('"build":"', '"build":"0')),
    finds: { 'lists-broken': 'risky' },
  },
];

const OF_CACHES: readonly Misconfiguration[] = [
  {
    did: 'lets everybody keep policy.json for an hour',
    hosting: {
      nginx: rewrite(/location = \S+policy\.json \{/, '$&\n        set $guard_cache "public, max-age=3600";'),
      otherwise: header(POLICY, 'Cache-Control', 'public, max-age=3600'),
    },
    finds: { 'policy-cached': 'broken' },
  },
  {
    did: 'lets the CDN keep for a day what has no time of its own',
    hosting: {
      nginx: rewrite('set $guard_cache "no-cache";', 'set $guard_cache "max-age=0, s-maxage=86400";'),
      otherwise: header(/taskpane|policy\.json$/, 'Cache-Control', 'max-age=0, s-maxage=86400'),
    },
    finds: { 'policy-cached': 'broken', 'code-cached': 'risky' },
  },
  {
    did: 'wrote a location for policy.json by hand, without a word on caching',
    hosting: {
      nginx: rewrite('add_header Cache-Control $guard_cache;', ''),
      otherwise: header(ANY, 'Cache-Control', undefined),
    },
    finds: { 'policy-cached': 'broken', 'code-cached': 'risky', 'lists-cached': 'risky' },
  },
];

const OF_HEADERS: readonly Misconfiguration[] = [
  {
    did: 'hardened the location with X-Frame-Options',
    hosting: {
      nginx: rewrite('add_header Referrer-Policy', 'add_header X-Frame-Options DENY always;\n    $&'),
      otherwise: header(ANY, 'X-Frame-Options', 'DENY'),
    },
    finds: { 'frame-refused': 'broken' },
  },
  {
    did: 'put the Content-Security-Policy of the intranet in the place of ours',
    hosting: {
      nginx: rewrite(
        /^ +add_header Content-Security-Policy .*$/,
        `add_header Content-Security-Policy "default-src 'self'" always;`,
      ),
      otherwise: header(PAGES, 'Content-Security-Policy', "default-src 'self'"),
    },
    finds: { 'content-security-policy': 'broken' },
  },
  {
    did: 'wrote a Content-Security-Policy that names office.js and nothing else of Microsoft',
    hosting: {
      nginx: rewrite(/https:\/\/ajax\.aspnetcdn\.com\S+ https:\/\/cdnsrc\.asp\.net[^;\s]+;/, ';'),
      otherwise: header(PAGES, 'Content-Security-Policy', "script-src 'self' https://appsforoffice.microsoft.com"),
    },
    finds: { 'content-security-policy': 'broken' },
  },
  {
    did: 'added a header where policy.json is, so that nginx forgot all others there',
    hosting: {
      nginx: rewrite(/location = \S+policy\.json \{/, '$&\n        add_header X-Robots-Tag noindex;'),
      otherwise: (hosted) => {
        const { headersFor } = hosted;
        hosted.headersFor = (pathname, method) => {
          const headers = headersFor(pathname, method);
          return POLICY.test(pathname) ? { 'Content-Type': headers['Content-Type'] ?? '' } : headers;
        };
      },
    },
    finds: { 'policy-cached': 'broken', cors: 'risky', preflight: 'risky', nosniff: 'note' },
  },
  {
    did: 'took CORS away from the policy',
    hosting: {
      nginx: (shipped) => shipped.replace('set $guard_allow_origin "*";', ''),
      otherwise: header(POLICY, 'Access-Control-Allow-Origin', undefined),
    },
    finds: { cors: 'risky', preflight: 'risky' },
  },
  {
    did: 'allows Outlook on the web alone to read across origins',
    hosting: {
      nginx: rewrite('set $guard_allow_origin "*";', 'set $guard_allow_origin "https://outlook.office.com";'),
      otherwise: header(ANY, 'Access-Control-Allow-Origin', 'https://outlook.office.com'),
    },
    finds: { cors: 'risky', preflight: 'risky' },
  },
  {
    did: 'took the answer to OPTIONS out, because "if is evil"',
    hosting: {
      nginx: rewrite('if ($request_method = OPTIONS) { return 204; }', ''),
      otherwise: (hosted) => {
        hosted.answer = ({ method }, response) => {
          if (method === 'OPTIONS') response.writeHead(405).end();
          return method === 'OPTIONS';
        };
      },
    },
    finds: { preflight: 'risky' },
  },
  {
    did: 'has a list of content types that knows no script',
    hosting: {
      nginx: rewrite(' text/javascript js;', ''),
      otherwise: header(SCRIPTS, 'Content-Type', 'application/octet-stream'),
    },
    finds: { 'content-type': 'broken', 'charset-missing': 'note' },
  },
  {
    did: 'serves everything as Latin-1',
    hosting: {
      nginx: rewrite('charset utf-8;', 'charset iso-8859-1;'),
      otherwise: (hosted) => {
        const { headersFor } = hosted;
        hosted.headersFor = (pathname, method) => {
          const { 'Content-Type': type = '', ...others } = headersFor(pathname, method);
          return { ...others, 'Content-Type': type.replace('utf-8', 'iso-8859-1') };
        };
      },
    },
    finds: { charset: 'risky' },
  },
  {
    did: 'switched compression off',
    hosting: {
      nginx: rewrite(/gzip(_static)? on;/, 'gzip$1 off;'),
      otherwise: (hosted) => (hosted.isCompressing = false),
    },
    finds: { 'not-compressed': 'note' },
  },
  {
    did: 'took nosniff out',
    hosting: {
      nginx: rewrite(/^ +add_header X-Content-Type-Options .*$/, ''),
      otherwise: header(ANY, 'X-Content-Type-Options', undefined),
    },
    finds: { nosniff: 'note' },
  },
];

const OF_ROUTES: readonly Misconfiguration[] = [
  {
    did: 'sends everybody to www',
    hosting: {
      nginx: beside('return 301 https://www.localhost$request_uri;'),
      otherwise: answer(ANY, (response, { url = '' }) =>
        response.writeHead(301, { Location: `https://www.localhost${url}` }).end(),
      ),
    },
    finds: { redirect: 'broken' },
  },
  {
    did: 'wants a password, as for the rest of the intranet',
    hosting: {
      nginx: beside('auth_basic Staff;\nauth_basic_user_file /dev/null;'),
      otherwise: status(ANY, 401, NOT_SIGNED_IN),
    },
    finds: { missing: 'broken', 'well-known': 'risky', 'deployment-missing': 'note' },
  },
  {
    did: 'refuses every path in which a name begins with a dot, before any location is looked for',
    hosting: {
      nginx: beside('if ($uri ~ "/\\.") { return 403; }'),
      otherwise: status(/\/\./, 403),
    },
    finds: { 'well-known': 'risky' },
  },
  {
    did: 'wrote the configuration by hand, with the well-known file below the folder alone',
    hosting: {
      nginx: rewrite(/^location = \/\.well-known[^]*/, ''),
      otherwise: (hosted) => hosted.files.delete('/.well-known/microsoft-officeaddins-allowed.json'),
    },
    finds: { 'well-known': 'risky' },
  },
  {
    did: 'copied the package to the root, where a single-page application answers for all that is not there',
    files: (folder) => writeFile(path.join(folder, 'index.html'), PAGE),
    hosting: {
      nginx: rewrite(/^location \^~ [^]*?^\}$/, 'root $guard_root;\nlocation / { try_files $uri /index.html; }'),
      otherwise: answer(/^\/guard\//, (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE)),
    },
    finds: {
      'not-the-file': 'broken',
      'office-js': 'broken',
      'code-cached': 'risky',
      'charset-missing': 'note',
      nosniff: 'note',
    },
  },
];

export const MISCONFIGURATIONS: readonly Misconfiguration[] = [
  ...OF_CERTIFICATES,
  ...OF_FILES,
  ...OF_CACHES,
  ...OF_HEADERS,
  ...OF_ROUTES,
];

/** What only a server that sends compressed files of its own can get wrong. */
export const OF_COMPRESSED: readonly Misconfiguration[] = [
  {
    did: 'left the compressed files of an older version there',
    files: (folder) => writeFile(path.join(folder, 'launchevent.js.gz'), gzipSync('// an older version')),
    finds: { 'version-mixed': 'broken', 'base-url': 'broken' },
  },
];

/** What the shipped configuration withstands, because nginx asks its locations before any other and inherits no header into them. */
export const HARMLESS: readonly Misconfiguration[] = [
  ['refuses dot-files with a location, as many a template does', 'location ~ /\\. { deny all; }'],
  ['lets browsers keep scripts and icons for a year', 'location ~* \\.(js|json|png)$ { expires 1y; }'],
  ['hardened the server block with X-Frame-Options', 'add_header X-Frame-Options DENY always;'],
  ['lets everybody keep all of the host for an hour', 'expires 1h;'],
].map(([did = '', lines = '']) => ({
  did,
  finds: {},
  hosting: { nginx: beside(lines), otherwise: () => undefined },
}));
