import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DoctorFinding } from '../../src/cli/doctor/finding';
import { runBuilt } from './built-command';
import { Deployment } from './deployment';
import { staticWebAppsHost } from './static-web-apps';
import { withStaticWebApps } from './with-program';

const PATIENT_MS = 120_000;

withStaticWebApps("on Microsoft's emulator of Azure Static Web Apps", () => {
  describe.each(['/', '/guard/'])('at %s', (place) => {
    let deployment: Deployment;
    beforeAll(async () => {
      deployment = await Deployment.at(place);
      await deployment.serve(staticWebAppsHost);
    }, PATIENT_MS);
    afterAll(() => deployment.clear(), PATIENT_MS);

    it(
      'doctor finds nothing but that the emulator does not compress, as Azure does',
      { timeout: PATIENT_MS },
      async () => {
        const { base, authorityFile, manifest } = deployment;
        const options = ['--ca', authorityFile, '--manifest', manifest, '--private-network', '--strict', '--json'];
        const { code, stdout, stderr } = await runBuilt('doctor', base.href, ...options);
        expect(stderr).toBe('');
        expect((JSON.parse(stdout) as readonly DoctorFinding[]).map(({ id }) => id)).toEqual(['not-compressed']);
        expect(code).toBe(0);
      },
    );
  });
});
