import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DoctorFinding } from '../../src/cli/doctor/finding';
import { runBuilt } from './built-command';
import { Deployment } from './deployment';
import { nginxHost, smallHost } from './hosts';
import type { Host } from './hosts';
import type { Misconfiguration } from './misconfiguration';
import { HARMLESS, MISCONFIGURATIONS, OF_COMPRESSED } from './misconfigurations';
import { withNginx, withoutNginx } from './with-program';

/** Each test starts a host and processes of Node. */
const PATIENT_MS = 30_000;

async function examine(
  { base, authorityFile, manifest }: Deployment,
  ...more: readonly string[]
): Promise<{ code: number; found: Record<string, string> }> {
  const { code, stdout, stderr } = await runBuilt(
    'doctor',
    base.href,
    ...['--ca', authorityFile, '--manifest', manifest, '--private-network', ...more, '--json'],
  );
  expect(stderr).toBe('');
  const findings = JSON.parse(stdout) as readonly DoctorFinding[];
  return { code, found: Object.fromEntries(findings.map(({ id, severity }) => [id, severity])) };
}

function examineOn(host: Host, misconfigurations: readonly Misconfiguration[]): void {
  describe.each(['/', '/guard/'])('doctor, at %s', { timeout: PATIENT_MS }, (place) => {
    let deployment: Deployment;
    beforeAll(async () => {
      deployment = await Deployment.at(place);
    }, PATIENT_MS);
    afterEach(() => deployment.takeDown());
    afterAll(() => deployment.clear());

    it('finds nothing in what is packaged, and the host has nothing to complain of', async () => {
      const serving = await deployment.serve(host);
      expect(await examine(deployment, '--strict')).toEqual({ code: 0, found: {} });
      expect(serving.complaints()).toEqual([]);
    });

    // The rest says more below a folder: what is at the root of the host is then another matter.
    if (place === '/') return;

    it.each(misconfigurations.map((misconfiguration) => [misconfiguration.did, misconfiguration] as const))(
      'an administrator %s',
      async (_, misconfiguration) => {
        await deployment.serve(host, misconfiguration);
        const isGood = Object.values(misconfiguration.finds).every((severity) => severity === 'note');
        expect(await examine(deployment)).toEqual({ code: isGood ? 0 : 1, found: misconfiguration.finds });
      },
    );
  });
}

withNginx('behind nginx', () => {
  examineOn(nginxHost, [...MISCONFIGURATIONS, ...OF_COMPRESSED, ...HARMLESS]);
});

withoutNginx('on a host of another make', () => {
  examineOn(smallHost, MISCONFIGURATIONS);
});
