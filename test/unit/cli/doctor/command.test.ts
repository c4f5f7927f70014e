import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { doctor } from '../../../../src/cli/doctor';
import { asText } from '../../../../src/cli/doctor/print';
import { readAuthorities } from '../../../../src/cli/doctor/read-authorities';
import { makeCertificate } from '../../../builders/doctor/certificate';
import { runWith } from '../../../builders/cli/run-with';
import { startLoopback } from '../../../builders/doctor/loopback';
import type { Loopback } from '../../../builders/doctor/loopback';

const authority = makeCertificate({ isAuthority: true });

describe('reply-all-guard doctor', () => {
  let loopback: Loopback;
  let folder: string;
  let ca: string;
  let printed = '';

  beforeAll(async () => {
    loopback = await startLoopback(makeCertificate({ by: authority }));
    folder = await mkdtemp(path.join(tmpdir(), 'doctor-'));
    ca = path.join(folder, 'ca.crt');
    await writeFile(ca, `# ours\n${authority.cert}`);
  });
  afterAll(async () => {
    await loopback.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => {
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))));
  });

  it('says "good" and ends with 0, also where the slash is left out', async () => {
    expect(await runWith(doctor, { ca }, [loopback.base.href.slice(0, -1)])).toBe(0);
    expect(printed).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/guard\/: good\. Files fetched: \d+, in [\d.]+ s\.\n$/);
  });

  it('ends with 1 where it finds something, and gives machines an array', async () => {
    expect(await runWith(doctor, { json: true }, [loopback.base.href])).toBe(1);
    const findings = JSON.parse(printed) as object[];
    expect(findings).toEqual([
      {
        id: 'certificate-untrusted',
        severity: 'broken',
        file: loopback.base.origin,
        sentence: expect.stringContaining('--ca FILE'),
      },
    ]);
  });

  it('refuses an address and a file that are none, in one sentence', async () => {
    const key = path.join(folder, 'key.pem');
    await writeFile(key, authority.key);
    await expect(runWith(doctor, {}, ['guard.example'])).rejects.toThrow('write https://guard.example.');
    for (const file of [key, folder, `${ca}.missing`])
      await expect(runWith(doctor, { ca: file }, [loopback.base.href])).rejects.toThrow(/^[^\n]*\.$/);
  });

  it('reads authorities from PEM, several in one file, and from DER', async () => {
    const der = path.join(folder, 'ca.der');
    await writeFile(der, Buffer.from(authority.cert.replace(/-----[^-]+-----|\s/g, ''), 'base64'));
    expect((await readAuthorities(der)).join('').trim()).toBe(authority.cert.trim());
    await writeFile(ca, authority.cert + makeCertificate({ isAuthority: true }).cert);
    expect(await readAuthorities(ca)).toHaveLength(2);
  });

  it('names three files in a line and counts the rest; the worst comes first', () => {
    const text = asText({
      address: 'https://guard.example/',
      findings: [
        {
          id: 'missing',
          severity: 'broken',
          file: 'a.js',
          others: ['b.js', 'c.js', 'd.js'],
          sentence: 'is not there.',
        },
        { id: 'nosniff', severity: 'note', file: 'e.js', sentence: 'has no header.' },
      ],
      fetched: 3,
      tookMs: 1234,
    });
    expect(text.split('\n')).toEqual([
      'broken  a.js, b.js, c.js and 1 more: is not there. [missing]',
      'note    e.js: has no header. [nosniff]',
      'https://guard.example/: 1 broken, 0 risky. Files fetched: 3, in 1.2 s.',
      '',
    ]);
  });
});
