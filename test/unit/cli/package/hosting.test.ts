import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cspOf } from '../../../../src/cli/package/hosting/csp';
import { iisConfig } from '../../../../src/cli/package/hosting/iis';
import { nginxConfig } from '../../../../src/cli/package/hosting/nginx';
import { staticWebAppsConfig } from '../../../../src/cli/package/hosting/static-web-apps';
import { parseSite } from '../../../../src/cli/package/site';
import { attribute, childNamed, childrenNamed, parseXml, withDescendants } from '../../../structure/manifest/xml';
import type { Element } from '../../../structure/manifest/xml';

const csp = cspOf(readFileSync('src/taskpane/taskpane.html', 'utf8'));
const serving = (url: string) => ({ site: parseSite(url), csp });

describe('the Content-Security-Policy', () => {
  it('is that of the pane, on one line', () => {
    expect(csp).toMatch(/^default-src 'none'; script-src 'self' https:\/\/appsforoffice\.microsoft\.com [^\n]*[^;]$/);
    expect(csp).not.toContain('unsafe');
  });

  it('allows all that the handlers ask for in their own page', () => {
    const ofHandlers = cspOf(readFileSync('src/launchevent/launchevent.html', 'utf8'));
    for (const directive of ofHandlers.split('; ')) expect(csp.split('; ')).toContain(directive);
  });

  it('is missed where the page has none', () => {
    expect(() => cspOf('<!-- <meta http-equiv="Content-Security-Policy" content="x" /> --><html>')).toThrow(
      /npm run build/,
    );
  });
});

/** What each configuration says of a file's Cache-Control and whether any origin may read it. */
interface Worded {
  readonly seconds: number;
  readonly isShared: boolean;
}
const WANTED: Readonly<Record<string, Worded>> = {
  'policy.json': { seconds: 0, isShared: true },
  'lists/': { seconds: 300, isShared: true },
  'launchevent.js': { seconds: 300, isShared: false },
  'launchevent.html': { seconds: 300, isShared: false },
  'commands.js': { seconds: 300, isShared: false },
  'assets/': { seconds: 604_800, isShared: false },
};
const secondsOf = (text: string): number => Number(/max-age=(\d+)/.exec(text)?.[1] ?? 0);

describe('nginx', () => {
  const text = nginxConfig(serving('https://guard.example/mail/'));
  const blocks = new Map(
    [...text.matchAll(/^ {4}location (?:=|\^~) \/mail\/(\S+) \{([^]*?)^ {4}\}/gm)].map(([, path = '', block = '']) => [
      path,
      block,
    ]),
  );

  it('is told of each file how long it may be kept, and who may read it', () => {
    const said = [...blocks].map(([path, block]): [string, Worded] => [
      path,
      { seconds: secondsOf(block), isShared: block.includes('set $guard_allow_origin "*";') },
    ]);
    expect(Object.fromEntries(said)).toEqual(WANTED);
    expect(text).toContain('set $guard_cache "no-cache";');
  });

  it('answers OPTIONS where a file is shared', () => {
    for (const [path, block] of blocks)
      expect(block.includes('$request_method = OPTIONS'), path).toBe(WANTED[path]?.isShared);
  });

  it('adds headers where no location inside takes them away', () => {
    for (const block of blocks.values()) expect(block).not.toContain('add_header');
    for (const header of ['Content-Security-Policy', 'X-Content-Type-Options', 'Strict-Transport-Security'])
      expect(text.match(new RegExp(`^ {4}add_header ${header} `, 'gm'))).toHaveLength(2);
    expect(text).not.toContain('X-Frame-Options');
    expect(text).not.toMatch(/^[^#]*frame-ancestors/m);
  });

  it('closes every block, and takes the well-known file from the root of the host', () => {
    const code = text.replace(/#.*$/gm, '').replace(/"[^"]*"/g, '');
    expect(code.split('{')).toHaveLength(code.split('}').length);
    expect(text).toContain('\nlocation = /.well-known/microsoft-officeaddins-allowed.json {');
    expect(nginxConfig(serving('https://guard.example/'))).toContain('\nlocation ^~ / {');
  });
});

describe('IIS', () => {
  const root = parseXml(iisConfig(serving('https://guard.example/mail/')));
  const cacheOf = (server: Element | undefined): string => {
    const cache = childNamed(childNamed(server, 'staticContent'), 'clientCache');
    return cache ? attribute(cache, 'cacheControlMaxAge') || attribute(cache, 'cacheControlMode') : '';
  };
  const headersOf = (server: Element | undefined): [string, string][] =>
    childrenNamed(childNamed(childNamed(server, 'httpProtocol'), 'customHeaders'), 'add').map((header) => [
      attribute(header, 'name'),
      attribute(header, 'value'),
    ]);

  it('is told of each file how long it may be kept, and who may read it', () => {
    const said = childrenNamed(root, 'location').map((location) => {
      const server = childNamed(location, 'system.webServer');
      const isShared = headersOf(server).some(
        ([name, value]) => name === 'Access-Control-Allow-Origin' && value === '*',
      );
      return [attribute(location, 'path'), { cache: cacheOf(server), isShared }];
    });
    expect(Object.fromEntries(said)).toEqual({
      'policy.json': { cache: 'DisableCache', isShared: true },
      lists: { cache: '0.00:05:00', isShared: true },
      'launchevent.html': { cache: '0.00:05:00', isShared: false },
      'launchevent.js': { cache: '0.00:05:00', isShared: false },
      'commands.js': { cache: '0.00:05:00', isShared: false },
      assets: { cache: '7.00:00:00', isShared: false },
    });
    expect(cacheOf(childNamed(root, 'system.webServer'))).toBe('DisableCache');
  });

  it('is given the pane’s policy, and removes a header before it adds it', () => {
    const server = childNamed(root, 'system.webServer');
    expect(new Map(headersOf(server)).get('Content-Security-Policy')).toBe(csp);
    for (const list of withDescendants(root).filter(({ name }) => name === 'customHeaders')) {
      const removed = new Set(childrenNamed(list, 'remove').map((each) => attribute(each, 'name')));
      for (const added of childrenNamed(list, 'add')) expect(removed).toContain(attribute(added, 'name'));
    }
  });

  it('says that texts are UTF-8', () => {
    const types = withDescendants(root).filter(({ name }) => name === 'mimeMap');
    const typeOf = (extension: string): string =>
      attribute(
        types.find((type) => attribute(type, 'fileExtension') === extension)!,
        'mimeType',
      );
    expect(typeOf('.js')).toBe('text/javascript; charset=utf-8');
    expect(typeOf('.json')).toBe('application/json; charset=utf-8');
    expect(typeOf('.png')).toBe('image/png');
  });
});

describe('Azure Static Web Apps', () => {
  interface Config {
    readonly globalHeaders: Readonly<Record<string, string>>;
    readonly mimeTypes: Readonly<Record<string, string>>;
    readonly routes: readonly {
      readonly route: string;
      readonly methods?: readonly string[];
      readonly statusCode?: number;
      readonly headers: Readonly<Record<string, string>>;
    }[];
  }
  const config = JSON.parse(staticWebAppsConfig(serving('https://guard.example/mail/'))) as Config;

  it('is told of each file how long it may be kept, and who may read it', () => {
    const said = config.routes
      .filter(({ methods }) => !methods)
      .map(({ route, headers }) => [
        route.replace(/^\/mail\//, '').replace(/\*$/, ''),
        {
          seconds: secondsOf(headers['Cache-Control'] ?? ''),
          isShared: headers['Access-Control-Allow-Origin'] === '*',
        },
      ]);
    expect(Object.fromEntries(said)).toEqual(WANTED);
    expect(config.globalHeaders).toMatchObject({ 'Cache-Control': 'no-cache', 'Content-Security-Policy': csp });
    expect(config.mimeTypes).toMatchObject({ '.js': 'text/javascript; charset=utf-8', '.png': 'image/png' });
  });

  it('answers OPTIONS before anything else where a file is shared', () => {
    for (const route of ['/mail/policy.json', '/mail/lists/*'])
      expect(config.routes.find((each) => each.route === route)).toMatchObject({
        methods: ['OPTIONS'],
        statusCode: 204,
      });
  });
});
