import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineFetch } from '../../../../src/preview/server/classic/engine';
import { DeployedAddin } from '../../../../src/preview/server/deployed-addin';

const URL_OF_IT = 'https://localhost:8443/guard/';
const served: EngineFetch = (url) =>
  Promise.resolve({ status: url.startsWith(URL_OF_IT) ? 200 : 404, headers: {}, text: url });

describe('an add-in that another host serves', () => {
  let folder: string;
  const addin = (fetch = served): DeployedAddin => new DeployedAddin({ url: URL_OF_IT, folder }, 'dist', fetch);
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'deployed-'));
    await mkdir(path.join(folder, 'site'));
    for (const name of ['manifest.xml', 'site/policy.json', 'site/taskpane.html'])
      await writeFile(path.join(folder, name), path.basename(name));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('hands its manifest over and shows its policy; the rest is to be had from that host alone', async () => {
    expect(addin().origin).toBe('https://localhost:8443');
    for (const name of ['manifest.xml', 'policy.json'])
      expect((await addin().file(name))?.content.toString()).toBe(name);
    for (const name of ['taskpane.html', 'launchevent.js', '../manifest.xml'])
      expect(await addin().file(name)).toBeUndefined();
  });

  it('has its script from that host, or says that it has not', async () => {
    expect(await addin().bundle()).toBe(`${URL_OF_IT}launchevent.js`);
    const gone: EngineFetch = () => Promise.resolve({ status: 404, headers: {}, text: '' });
    await expect(addin(gone).bundle()).rejects.toThrow(`${URL_OF_IT}launchevent.js answered 404`);
  });

  it('has policy and lists written into its folder, and nothing beside them', async () => {
    await mkdir(path.join(folder, 'site', 'lists'));
    await addin().publishPolicy(Buffer.from('{"mode":"off"}'));
    await addin().publishLists('');
    expect(await readFile(path.join(folder, 'site', 'policy.json'), 'utf8')).toBe('{"mode":"off"}');
    expect((await readdir(path.join(folder, 'site'))).sort()).toEqual(['policy.json', 'taskpane.html']);
  });
});
