import { describe, expect, it } from 'vitest';
import {
  permits,
  permitsStyle,
  readContentPolicies,
} from '../../../../../src/cli/doctor/parts/content-security-policy';

const self = new URL('https://guard.example:8443/add-in/');
const office = new URL('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');

const allows = (header: string, address = office): boolean =>
  readContentPolicies(header).every((policy) => permits(policy, ['script-src', 'default-src'], address, self));

describe('what a Content-Security-Policy permits', () => {
  it.each([
    ['', true],
    ["img-src 'none'", true],
    ["default-src 'none'", false],
    ["default-src 'none'; script-src https:", true],
    ["script-src 'none'; script-src *", false],
    ["script-src 'self'", false],
    ['script-src appsforoffice.microsoft.com', true],
    ['script-src https://*.microsoft.com', true],
    ['script-src https://*.appsforoffice.microsoft.com', false],
    ['script-src https://AppsForOffice.Microsoft.com/lib/', true],
    ['script-src https://appsforoffice.microsoft.com/lib/1/hosted/office.js', true],
    ['script-src https://appsforoffice.microsoft.com/lib', false],
    ['script-src http://appsforoffice.microsoft.com', false],
    ['script-src https://appsforoffice.microsoft.com:444', false],
    ['script-src https://appsforoffice.microsoft.com:*', true],
    ["script-src https: 'strict-dynamic' 'nonce-abc'", false],
    ['script-src https:, script-src https://other.example', false],
  ])('"%s": %s', (header, expected) => {
    expect(allows(header)).toBe(expected);
  });

  it('tells the own origin with its port', () => {
    expect(allows("script-src 'self'", new URL('https://guard.example:8443/a.js'))).toBe(true);
    expect(allows('script-src https://guard.example:8443', new URL('a.js', self))).toBe(true);
    expect(allows('script-src https://guard.example', new URL('a.js', self))).toBe(false);
  });
});

describe('what it permits of styles', () => {
  it.each([
    ["script-src 'self'", true],
    ["style-src 'self'", false],
    ["default-src 'self'", false],
    ["default-src 'none'; style-src 'sha256-a='", true],
    ["style-src 'unsafe-inline'", true],
    ["style-src 'unsafe-inline' 'sha256-b='", false],
    ["style-src 'sha256-a='; style-src-elem 'self'", false],
  ])('"%s": %s', (header, expected) => {
    expect(readContentPolicies(header).every((policy) => permitsStyle(policy, "'sha256-a='"))).toBe(expected);
  });
});
