import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import https from 'node:https';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOT_SERVED } from '../../src/cli/package/names';
import { runBuilt } from './built-command';
import { Deployment } from './deployment';
import { nginxWith } from './hosts';
import { withNginx } from './with-program';

const PATIENT_MS = 60_000;

/** The block of a page that copies the package, as a script for folders of the test's own. */
async function commandsOf(page: string, www: string, etc: string): Promise<string> {
  const text = await readFile(page, 'utf8');
  const blocks = [...text.matchAll(/^( *)```sh\n([^]*?)^ *```$/gm)].map(([, indent = '', block = '']) =>
    block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
  const block = blocks.find((each) => each.includes('/var/www/')) ?? '';
  return block
    .replaceAll('/var/www', www)
    .replaceAll('/etc/nginx', etc)
    .replace(/^nginx -s reload$/m, '');
}

withNginx('the package, copied as the pages say', () => {
  describe.each(['README.md', 'docs/deployment.md'])('%s', (page) => {
    let deployment: Deployment;
    beforeAll(async () => {
      deployment = await Deployment.at('/');
      const work = path.dirname(deployment.folder);
      const [www, etc] = [path.join(work, 'www'), path.join(work, 'etc')];
      await mkdir(etc);
      await promisify(execFile)('sh', ['-euc', await commandsOf(page, www, etc)], { cwd: work });
      const shipped = await readFile(path.join(etc, 'reply-all-guard.conf'), 'utf8');
      await deployment.serve(nginxWith(shipped.replace('/var/www', www)));
    }, PATIENT_MS);
    afterAll(() => deployment.clear());

    it('is good', { timeout: PATIENT_MS }, async () => {
      const { base, authorityFile, manifest } = deployment;
      const { stdout } = await runBuilt(
        'doctor',
        base.href,
        '--ca',
        authorityFile,
        '--manifest',
        manifest,
        '--private-network',
        '--strict',
      );
      expect(stdout).toMatch(/: good\./);
    });

    it('serves nothing that is not to be served', async () => {
      const ca = await readFile(deployment.authorityFile, 'utf8');
      const statusOf = async (name: string): Promise<number | undefined> => {
        const request = https.get(new URL(name, deployment.base), { ca });
        const [response] = (await once(request, 'response')) as [IncomingMessage];
        response.resume();
        return response.statusCode;
      };
      const beside = NOT_SERVED.filter((name) => name !== 'deployment.json');
      for (const name of beside) expect(await statusOf(name), name).toBe(404);
      expect(await statusOf('deployment.json')).toBe(200);
    });
  });
});
