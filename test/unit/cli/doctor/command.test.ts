import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { doctor } from '../../../../src/cli/doctor';
import { asText } from '../../../../src/cli/doctor/print';
import { readAuthorities } from '../../../../src/cli/doctor/read-authorities';
import { examine } from '../../../../src/cli/doctor/examine';
import { LIMITS } from '../../../../src/cli/doctor/limits';
import { makeCertificate } from '../../../builders/doctor/certificate';
import { runWith } from '../../../builders/cli/run-with';
import type { Hosted } from '../../../builders/doctor/hosted';
import { startLoopback } from '../../../builders/doctor/loopback';
import type { Loopback } from '../../../builders/doctor/loopback';

const authority = makeCertificate({ isAuthority: true });

describe('reply-all-guard doctor', () => {
  let loopback: Loopback;
  let folder: string;
  let ca: string;
  let manifest: string;
  let printed = '';

  beforeAll(async () => {
    loopback = await startLoopback(makeCertificate({ by: authority }));
    folder = await mkdtemp(path.join(tmpdir(), 'doctor-'));
    ca = path.join(folder, 'ca.crt');
    await writeFile(ca, `# ours\n${authority.cert}`);
    manifest = path.join(folder, 'manifest.xml');
    await writeFile(manifest, loopback.hosted.manifest);
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
    expect(await runWith(doctor, { ca, manifest, 'private-network': true }, [loopback.base.href.slice(0, -1)])).toBe(0);
    expect(printed).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/guard\/: good\. Files fetched: \d+, in [\d.]+ s\.\n$/);
  });

  it('ends with 1 where it finds something, and gives machines an array', async () => {
    expect(await runWith(doctor, { json: true, 'private-network': true }, [loopback.base.href])).toBe(1);
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

  it('ends a job at night with 1 for what people read in a note, and for what it did not look at', async () => {
    const { hosted } = loopback;
    const here = [loopback.base.href];
    const options = { ca, manifest, 'private-network': true };
    const idsOf = async (more: object): Promise<string[]> => {
      printed = '';
      await runWith(doctor, { ...options, ...more, strict: true, json: true }, here);
      return (JSON.parse(printed) as { id: string }[]).map(({ id }) => id);
    };
    expect(await idsOf({})).toEqual([]);
    expect(await idsOf({ manifest: undefined })).toEqual(['not-looked-at']);

    const observing = new Map(hosted.files).set('/guard/policy.json', Buffer.from('{"mode":"observe"}'));
    loopback.hosted = { ...hosted, files: observing };
    expect(await runWith(doctor, options, here)).toBe(0);
    expect(await runWith(doctor, { ...options, strict: true }, here)).toBe(1);
    loopback.hosted = hosted;
    for (const days of ['0', '7 days', '1e3', ''])
      await expect(runWith(doctor, { ...options, 'list-days': days }, here)).rejects.toThrow(/^--list-days[^\n]*$/);
  });

  it('says of what it had no time for how much of it was seen', async () => {
    const { hosted } = loopback;
    let left = 40;
    const answer: Hosted['answer'] = (_request, _response, pathname) =>
      /lists\/[0-9a-f]{2}/.test(pathname) && left-- <= 0;
    loopback.hosted = { ...hosted, answer };
    const limits = { ...LIMITS, shardsMs: 1_500 };
    const report = await examine(loopback.base, { authorities: [authority.cert], isPrivateKnown: true, limits });
    expect(report.unseen).toMatchObject([
      { file: 'lists/index.json', why: expect.stringMatching(/^a sample of 40 of 256 /) },
      { file: 'manifest.xml' },
    ]);
    expect(report.findings).toEqual([]);
    loopback.hosted = hosted;
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
      unseen: [{ file: 'lists/index.json', why: 'a sample of 3 of 256 files was looked at' }],
      fetched: 3,
      tookMs: 1234,
    });
    expect(
      text
        .map((part) => (typeof part === 'string' ? part : part.text))
        .join('')
        .split('\n'),
    ).toEqual([
      'broken  a.js, b.js, c.js and 1 more: is not there. [missing]',
      'note    e.js: has no header. [nosniff]',
      'Not looked at: lists/index.json, a sample of 3 of 256 files was looked at.',
      'https://guard.example/: 1 broken, 0 risky. Files fetched: 3, in 1.2 s.',
      '',
    ]);
  });
});
