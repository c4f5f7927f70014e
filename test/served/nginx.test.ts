import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeCertificate } from '../builders/doctor/certificate';
import { startNginx } from './nginx';
import { freePort } from './package-for';
import { withNginx } from './with-program';

withNginx('an nginx of the test’s own', () => {
  it('says in its own words why it does not start', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'include-'));
    const include = path.join(folder, 'guard.conf');
    await writeFile(include, 'set $guard_root;');
    const block = { port: await freePort(), certificate: makeCertificate(), include };
    await expect(startNginx(block)).rejects.toThrow(/\[emerg\].*"set" directive.*guard\.conf:1/);
    await rm(folder, { recursive: true });
  });
});
