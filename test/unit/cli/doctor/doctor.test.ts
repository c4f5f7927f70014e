import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../../../../src/cli/doctor/checks';
import { examine } from '../../../../src/cli/doctor/examine';
import type { ExamineOptions } from '../../../../src/cli/doctor/examine';
import { LIMITS } from '../../../../src/cli/doctor/limits';
import { isGood } from '../../../../src/cli/doctor/print';
import { makeCertificate } from '../../../builders/doctor/certificate';
import { startLoopback } from '../../../builders/doctor/loopback';
import type { Loopback } from '../../../builders/doctor/loopback';
import { MUTATIONS } from '../../../builders/doctor/mutations';

const authority = makeCertificate({ isAuthority: true });
const good = makeCertificate({ by: authority });
const authorities = [authority.cert];
const IMPATIENT = { ...LIMITS, requestMs: 800 };

describe('doctor', () => {
  let loopback: Loopback;
  let pristine: Loopback['hosted'];

  beforeAll(async () => {
    loopback = await startLoopback(good);
    pristine = loopback.hosted;
  });
  afterAll(() => loopback.close());

  const examineIt = (more: ExamineOptions = {}) =>
    examine(loopback.base, { authorities, manifest: loopback.hosted.manifest, isPrivateKnown: true, ...more });

  it('finds nothing in what "package" makes and the advised headers serve, six requests at a time, and then 16 for the shards', async () => {
    loopback.hosted = pristine;
    const report = await examineIt();
    expect(report.findings).toEqual([]);
    expect(report.fetched).toBeGreaterThan(256 + 30);
    expect(report.unseen).toEqual([]);
    expect(loopback.mostConnections()).toBeLessThanOrEqual(LIMITS.atOnce + LIMITS.shardsAtOnce);
  });

  it('finds nothing at the root of a host either, where there are no lists', async () => {
    const atRoot = await startLoopback(good, '/', 'localhost');
    for (const name of atRoot.hosted.files.keys()) if (name.startsWith('/lists/')) atRoot.hosted.files.delete(name);
    expect(
      (await examine(atRoot.base, { authorities, manifest: atRoot.hosted.manifest, isPrivateKnown: true })).findings,
    ).toEqual([]);
    await atRoot.close();
  });

  it('tells one fault of many files once, names them all, and lets nothing of the host reach the terminal', async () => {
    loopback.hosted = { ...pristine, files: new Map(pristine.files) };
    loopback.hosted.manifest = `<a>\u001b[31m${'x'.repeat(9000)}</a>`;
    const { headersFor } = pristine;
    loopback.hosted.headersFor = (pathname, method) => ({ ...headersFor(pathname, method), 'X-Frame-Options': 'DENY' });
    const { findings } = await examineIt();
    expect(findings.map(({ id }) => id)).toEqual(['frame-refused', 'manifest-broken']);
    expect(findings[0]).toMatchObject({ file: 'launchevent.html', others: ['taskpane.html'] });
    expect(JSON.stringify(findings)).not.toMatch(/\\u001b|x{600}/);
  });

  it('says once of a host that sends everybody on where that is', async () => {
    loopback.hosted = {
      ...pristine,
      answer: ({ url = '' }, response) => {
        response.writeHead(301, { Location: `https://www.guard.example${url}` }).end();
        return true;
      },
    };
    const { findings } = await examineIt();
    expect(findings.map(({ id }) => id)).toEqual(['redirect']);
    expect(findings[0]?.sentence).toContain('--url https://www.guard.example/guard/.');
  });

  it('says where in the policy a fault is', async () => {
    loopback.hosted = { ...pristine, files: new Map(pristine.files) };
    loopback.hosted.files.set('/guard/policy.json', Buffer.from('{\n  "mode": "of"\n}'));
    const { findings } = await examineIt();
    expect(findings).toMatchObject([
      { id: 'policy-error', sentence: expect.stringMatching(/^line 2, column 11: mode /) },
    ]);
  });

  it.each(MUTATIONS)(
    'says $id: $what',
    async ({ id, hosted, certificate, tls, also = [], isSlow, hasLists, options }) => {
      // Without its 256 files unless it is about them.
      const files = [...pristine.files].filter(([name]) => (hasLists ?? false) || !name.includes('/lists/'));
      loopback.hosted = { ...pristine, files: new Map(files) };
      hosted?.(loopback.hosted);
      const by = certificate?.isOnItsOwn ? {} : { by: authority };
      const { key, cert } = certificate ? makeCertificate({ ...by, ...certificate }) : good;
      loopback.server.setSecureContext({ key, cert, ...tls });
      try {
        const report = await examineIt({ ...(isSlow && { limits: IMPATIENT }), ...options });
        expect([...new Set(report.findings.map((finding) => finding.id))].sort()).toEqual([id, ...also].sort());
        const severity = CHECKS.find((check) => check.id === id)?.severity;
        expect(report.findings.find((finding) => finding.id === id)?.severity).toBe(severity);
        if (!also.length) expect(isGood(report)).toBe(severity === 'note');
        for (const { file, sentence } of report.findings) {
          expect(file).not.toBe('');
          expect(sentence).toMatch(/^[^\n]{15,400}\.$/);
        }
      } finally {
        loopback.server.setSecureContext(good);
      }
    },
  );
});
