import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { deploymentText } from '../../../../src/cli/deployment';
import { incidentStatusBy } from '../../../../src/cli/incident/incident-status';
import { runWith } from '../../../builders/cli/run-with';
import { makeCertificate } from '../../../builders/doctor/certificate';
import { startLoopback } from '../../../builders/doctor/loopback';
import type { Loopback } from '../../../builders/doctor/loopback';

const authority = makeCertificate({ isAuthority: true });
const NOW = Date.parse('2026-11-14T08:30:00Z');
const FREEZE = { until: '2026-11-14T12:30:00Z', lists: ['all@corp.example'], message: 'Ask us.' };

describe('reply-all-guard incident status', () => {
  let loopback: Loopback;
  let folder: string;
  let ca: string;
  let printed = '';
  beforeAll(async () => {
    loopback = await startLoopback(makeCertificate({ by: authority }));
    folder = await mkdtemp(path.join(tmpdir(), 'status-'));
    ca = path.join(folder, 'ca.crt');
    await writeFile(ca, authority.cert);
  });
  afterAll(async () => {
    await loopback.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => {
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))));
  });

  /** @param served policy.json on the host @param here the file that the command is given; undefined: there is none */
  async function status(
    served: string,
    here?: string,
    given: string | undefined = loopback.base.href,
  ): Promise<number> {
    loopback.hosted.files.set(`${loopback.base.pathname}policy.json`, Buffer.from(served));
    const policy = path.join(folder, 'policy.json');
    await rm(policy, { force: true });
    if (here !== undefined) await writeFile(policy, here);
    return runWith(
      incidentStatusBy(() => NOW),
      { ca, policy },
      given === '' ? [] : [given],
    );
  }

  it('says what is frozen, until when, and what people read', async () => {
    expect(await status(JSON.stringify({ incident: FREEZE }))).toBe(0);
    for (const part of ['all@corp.example', '2026-11-14T12:30:00Z), 4 h from now', 'Ask us.'])
      expect(printed).toContain(part);
  });

  it('says since when, where the host does', async () => {
    const { headersFor } = loopback.hosted;
    loopback.hosted.headersFor = (...asked) => ({
      ...headersFor(...asked),
      'Last-Modified': 'Sat, 14 Nov 2026 08:06:00 GMT',
    });
    await status(JSON.stringify({ incident: FREEZE }));
    loopback.hosted.headersFor = headersFor;
    expect(printed).toContain('2026-11-14T08:06:00Z), 24 min ago');
  });

  it('shows nothing that a terminal would obey', async () => {
    await status(JSON.stringify({ mode: 'off', incident: { ...FREEZE, message: 'a\u001b[2Jb' } }));
    expect(printed).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it.each<[string, object, RegExp]>([
    ['none is declared', {}, /no incident is declared/],
    ['it is over', { incident: { until: '2026-11-14T08:00:00Z' } }, /ended/],
    ['the guard observes', { mode: 'observe', incident: FREEZE }, /Warning: .*observe/],
    [
      'some senders are left out',
      { incident: FREEZE, senderOverrides: [{ match: ['a@b.example'], mode: 'off' }] },
      /Warning: .*senderOverrides/,
    ],
  ])('ends with 1 where %s', async (_, policy, sentence) => {
    expect(await status(JSON.stringify(policy))).toBe(1);
    expect(printed).toMatch(sentence);
  });

  it('says that the add-in refuses the file, and where it is wrong', async () => {
    expect(await status('{"incident": {"until": "soon"}}')).toBe(1);
    expect(printed).toMatch(/refuses.*policy\.json:1:\d+/);
  });

  it('compares with the file here, however that is written', async () => {
    expect(await status(JSON.stringify({ incident: FREEZE }), JSON.stringify({ incident: FREEZE }, null, 2))).toBe(0);
    expect(await status('{}', JSON.stringify({ incident: FREEZE }))).toBe(1);
    expect(printed).toMatch(/Warning: .*policy\.json has another incident/);
  });

  it('knows the address from the record beside the policy', async () => {
    const planned = path.join(folder, 'deployment.json');
    await writeFile(planned, deploymentText({ url: loopback.base.href, sendMode: 'soft-block' }));
    expect(await status(JSON.stringify({ incident: FREEZE }), undefined, '')).toBe(0);
    await rm(planned);
    await expect(status('{}', undefined, '')).rejects.toThrow(/Give the address/);
  });

  it('gives up in one sentence where no policy comes', async () => {
    await expect(status('{}', undefined, `${loopback.base.href}elsewhere/`)).rejects.toThrow(
      /^\S+policy\.json cannot be fetched \(status 404\)\. [^\n]+doctor/,
    );
    await expect(
      runWith(
        incidentStatusBy(() => NOW),
        {},
        [loopback.base.href],
      ),
    ).rejects.toThrow(/cannot be fetched/);
  });
});
