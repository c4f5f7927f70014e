import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { catalogueKey } from '../../../src/directory/catalogue-key';

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

describe('where the catalogue keeps an address or a name', () => {
  it('is what anybody can compute: SHA-256 of salt and text, a line feed between them for a name', () => {
    expect(catalogueKey('salt', 'all@corp.example', '')).toBe(hashed('saltall@corp.example'));
    expect(catalogueKey('salt', 'all staff', '\n')).toBe(hashed('salt\nall staff'));
  });

  it.each([
    ['case', 'All Staff', 'ALL STAFF'],
    ['blanks around and between', 'All Staff', '  all \u00a0\t staff '],
    ['composed and decomposed letters', 'B\u00fcro Z\u00fcrich', 'Bu\u0308ro Zu\u0308rich'],
  ])('does not depend on %s', (_, one, other) => {
    expect(catalogueKey('s', other, '\n')).toBe(catalogueKey('s', one, '\n'));
  });

  it('tells a name from an address of the same spelling, and one salt from another', () => {
    const text = 'all@corp.example';
    const keys = [catalogueKey('s', text, ''), catalogueKey('s', text, '\n'), catalogueKey('t', text, '')];
    expect(new Set(keys).size).toBe(3);
  });

  it('is nowhere for nothing, and somewhere for half a surrogate pair', () => {
    expect(catalogueKey('s', ' \t', '')).toBe('');
    expect(catalogueKey('s', 'Team \ud83c', '\n')).toBe(catalogueKey('s', 'Team', '\n'));
    expect(catalogueKey('s', 'Team \ud83c\udf89', '\n')).not.toBe(catalogueKey('s', 'Team', '\n'));
  });
});
