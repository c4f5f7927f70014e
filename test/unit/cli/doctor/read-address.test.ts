import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../../src/cli/doctor/read-address';

describe('the address of a deployment', () => {
  it.each([
    ['https://guard.example', 'https://guard.example/'],
    [' https://GUARD.example:443/add-ins ', 'https://guard.example/add-ins/'],
    ['https://127.0.0.1:8443/a/b/', 'https://127.0.0.1:8443/a/b/'],
    ['https://[::1]:8443', 'https://[::1]:8443/'],
  ])('%s', (typed, href) => {
    expect(readAddress(typed).href).toBe(href);
  });

  it.each([
    ['guard.example', 'write https://guard.example.'],
    ['https:/guard.example', 'write https://guard.example.'],
    ['https:\\\\guard.example', 'write https://guard.example.'],
    ['', 'https://'],
    ['http://guard.example/', 'over https'],
    ['ftp://guard.example/', 'https://'],
    ['https://', 'not an address'],
    ['https://guard example/', 'not an address'],
    ['https://guard.example:99999/', 'not an address'],
    ['./package', 'is a path'],
    ['/var/www/guard', 'is a path'],
    ['C:\\guard', 'is a path'],
    ['https://guard.example/guard/manifest.xml', 'its folder, https://guard.example/guard/'],
    ['https://guard.example/?view=settings', 'write https://guard.example/'],
    ['https://guard.example/#top', 'write https://guard.example/'],
  ])('is not %s', (typed, part) => {
    expect(() => readAddress(typed)).toThrow(part);
    expect(() => readAddress(typed)).toThrow(/^[^\n]+\.$/);
  });

  it('repeats no password', () => {
    expect(() => readAddress('https://me:secret@guard.example/')).toThrow(/^(?!.*secret).*leave them out/);
  });
});
