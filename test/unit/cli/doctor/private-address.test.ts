import { describe, expect, it } from 'vitest';
import { isPrivate } from '../../../../src/cli/doctor/checks/private-address';

describe('an address that browsers keep Outlook away from', () => {
  it.each([
    ['10.1.2.3', true],
    ['172.16.0.1', true],
    ['172.31.255.255', true],
    ['192.168.7.7', true],
    ['169.254.1.1', true],
    ['100.64.0.9', true],
    ['127.0.0.1', true],
    ['::1', true],
    ['fd12:3456::1', true],
    ['fe80::1', true],
    ['::ffff:192.168.7.7', true],
    ['172.32.0.1', false],
    ['192.169.0.1', false],
    ['100.128.0.1', false],
    ['203.0.113.9', false],
    ['2001:db8::1', false],
    ['::ffff:203.0.113.9', false],
  ])('%s: %s', (address, expected) => {
    expect(isPrivate(address)).toBe(expected);
  });
});
