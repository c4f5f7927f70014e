import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Collector } from '../../../../../src/cli/replay/mail/raw-mail';
import type { RawMail } from '../../../../../src/cli/replay/mail/raw-mail';

function collected(mail: Buffer | string, size = 65_536): RawMail {
  const bytes = Buffer.from(mail);
  const collector = new Collector();
  for (let at = 0; at < bytes.length; at += size) collector.add(bytes.subarray(at, at + size));
  return collector.take();
}

const LONG = 'x'.repeat(2_000_000);
const LIMIT = 6_000_000;

describe('a mail that is collected', () => {
  it.each(['\n', '\r\n'])('is kept as it is, however its bytes come, lines ending in %j', (newline) => {
    const line = fc.constantFrom('From: ada', ' folded', '', '\t', '\r', 'no field', 'To: b');
    fc.assert(
      fc.property(fc.array(line), fc.integer({ min: 1, max: 20 }), (lines, size) => {
        const mail = lines.join(newline);
        expect(collected(mail, size).bytes.toString()).toBe(mail);
      }),
    );
  });

  it('keeps the fields behind a very long one, folded or not', () => {
    for (const long of [`To: ${LONG}`, `To: a\n ${`${'x'.repeat(70)}\n `.repeat(30_000)}`]) {
      const { bytes, size, isHeaderCut } = collected(`X-First: 1\n${long}\nSubject: Rota\n\nHello.\n`);
      expect(bytes.toString()).toMatch(/^X-First: 1\nTo: .*\n \0\nSubject: Rota\n\nHello\.\n$/s);
      expect(size).toBeGreaterThan(2_000_000);
      expect(bytes.length).toBeLessThan(1_100_000);
      expect(isHeaderCut).toBe(false);
    }
  });

  it('ends what it keeps of a field with a whole letter, and marks the last field too', () => {
    const { bytes } = collected(`To: ${'\u00e9'.repeat(1_000_000)}`);
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toMatch(/\u00e9\n \0\n$/);
  });

  it('says where there are more fields than it keeps, in bounded memory', () => {
    const many = collected(`${`To: ${LONG}\n`.repeat(8)}Subject: Rota\n\nHello.\n`);
    expect(many.bytes.includes('Subject: Rota')).toBe(true);
    expect(many.bytes.length).toBeLessThan(LIMIT);
    const endless = collected(`${'X: y\n'.repeat(2_000_000)}\nHello.\n`);
    expect(endless).toMatchObject({ isHeaderCut: true, size: 10_000_008 });
    expect(endless.bytes.length).toBeLessThan(LIMIT);
    expect(collected('X: y\n\nz').isHeaderCut).toBe(false);
  });

  it('keeps the beginning of a long text, behind a long header too', () => {
    for (const header of ['X: y\n', `To: ${LONG}\n`]) {
      const { bytes, size } = collected(`${header}\n${LONG}${LONG}`);
      const kept = bytes.length - bytes.indexOf('\n\n');
      expect(kept).toBeGreaterThan(250_000);
      expect(kept).toBeLessThan(1_100_000);
      expect(size).toBeGreaterThan(4_000_000);
    }
  });
});
