import { describe, expect, it } from 'vitest';
import { parseSite } from '../../../../src/cli/package/site';

describe('the address of a deployment', () => {
  it.each([
    ['https://guard.example', 'https://guard.example/', '/'],
    ['https://guard.example/', 'https://guard.example/', '/'],
    [' HTTPS://Guard.Example:443 ', 'https://guard.example/', '/'],
    ['https://guard.example/mail', 'https://guard.example/mail/', '/mail/'],
    ['https://guard.example:8443/a/b-c_d.e~f/', 'https://guard.example:8443/a/b-c_d.e~f/', '/a/b-c_d.e~f/'],
    ['https://guard.example/a/../b/', 'https://guard.example/b/', '/b/'],
    ['https://wächter.example/', 'https://xn--wchter-bua.example/', '/'],
    ['https://10.1.2.3/guard', 'https://10.1.2.3/guard/', '/guard/'],
    ['https://guard/', 'https://guard/', '/'],
  ])('reads %s', (given, url, path) => {
    expect(parseSite(given)).toMatchObject({ url, path, origin: url.slice(0, -path.length), isLocal: false });
  });

  it.each(['https://localhost:3000', 'https://127.0.0.1/', 'https://[::1]:8443/guard/', 'https://guard.localhost/'])(
    'knows that %s is this computer',
    (given) => {
      expect(parseSite(given).isLocal).toBe(true);
    },
  );

  it.each([
    ['', '--url https://'],
    ['guard.example/mail', 'https://guard.example/mail'],
    ['localhost:3000', 'https://localhost:3000'],
    ['https:/guard.example', 'https://guard.example'],
    ['http://guard.example/', 'https://guard.example/'],
    ['ftp://guard.example/', 'https://guard.example/'],
    ['https://', 'no host'],
    ['https:///guard', 'no host'],
    ['https://:8443/', 'not an address'],
    ['https://…', 'not an address'],
    ['https://guard.example:99999/', 'not an address'],
    ['https://a..example/', 'not an address'],
    ['https://*.example/', 'not an address'],
    ['https://exa mple/', 'not an address'],
    ['https://guard.example/?v=1', '"?"'],
    ['https://guard.example/?', '"?"'],
    ['https://guard.example/#top', '"#"'],
    ['https://guard.example/a b/', 'characters'],
    ['https://guard.example/a//b/', 'characters'],
    ["https://guard.example/a'b;c/", 'characters'],
    ['https://guard.example/%61/', 'characters'],
    [`https://guard.example/${'a'.repeat(300)}/`, 'characters'],
    ['https://guard.example/manifest.xml', 'names a file'],
  ])('refuses %s in one sentence', (given, part) => {
    expect(() => parseSite(given)).toThrow(part);
    expect(() => parseSite(given)).toThrow(/^[^\n]+$/);
  });

  it('repeats no password', () => {
    expect(() => parseSite('https://admin:hunter2@guard.example/')).toThrow(/^(?!.*hunter2).*password/);
  });
});
