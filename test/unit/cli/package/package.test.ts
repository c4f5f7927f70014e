import { appendFile, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deploymentText } from '../../../../src/cli/deployment';
import { packageFrom } from '../../../../src/cli/package/package-command';
import { zip } from '../../../../src/cli/package/compress';
import { runWith } from '../../../builders/cli/run-with';
import { ADDRESS, digests, sha256, Stage } from '../../../builders/cli/a-stage';

const byName = ([a = '']: readonly string[], [b = '']: readonly string[]): number => (a < b ? -1 : 1);

describe('package', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await Stage.set();
  });
  afterEach(() => stage.clear());

  describe('writes', () => {
    it('what is deployed, and neither command nor preview', async () => {
      expect(await stage.run()).toBe(0);
      const names = Object.keys(await digests(path.join(stage.out, 'site')));
      expect(names).toEqual(
        expect.arrayContaining([
          '.well-known/microsoft-officeaddins-allowed.json',
          'THIRD-PARTY-NOTICES.txt',
          'assets/icon-16.png',
          'commands.js',
          'deployment.json',
          'launchevent.html',
          'launchevent.js',
          'policy.json',
          'policy.schema.json',
          'rules/index.html',
          'sbom.cdx.json',
          'taskpane.fr.js',
          'taskpane.html',
          'taskpane.html.gz',
          'taskpane.js',
        ]),
      );
      const beside = Object.keys(await digests(stage.out)).filter((name) => !name.startsWith('site/'));
      expect(beside).toEqual([
        'README.txt',
        'deployment.json',
        'hosting/nginx.conf',
        'hosting/staticwebapp.config.json',
        'hosting/web.config',
        'manifest.xml',
        'reply-all-guard.zip',
      ]);
      expect(await stage.read('site/deployment.json')).toBe(await stage.read('deployment.json'));
      expect(names.filter((name) => /cli|preview|office\.js|DS_Store/.test(name))).toEqual([]);
      expect((await readdir(stage.folder)).sort()).toEqual(['dist', 'out']);
    });

    it('the address into every file that knows it', async () => {
      await stage.run();
      for (const name of ['site/launchevent.js', 'site/commands.js', 'site/taskpane.js', 'manifest.xml']) {
        expect(await stage.read(name)).toContain(ADDRESS);
        expect(await stage.read(name)).not.toContain('localhost');
      }
      expect(await stage.json('site/.well-known/microsoft-officeaddins-allowed.json')).toEqual({
        allowed: [`${ADDRESS}launchevent.js`],
      });
    });

    it('a zip of all that is served, the same bytes in any time zone', async () => {
      await stage.run({ lists: await stage.catalogue() });
      const zipped = unzipSync(await readFile(path.join(stage.out, 'reply-all-guard.zip')));
      const served = Object.entries(await digests(path.join(stage.out, 'site'))).filter(
        ([name]) => !name.endsWith('.gz'),
      );
      expect(Object.entries(zipped).map(([name, content]) => [name, sha256(content)])).toEqual(served.sort(byName));

      const bytes = ['Pacific/Auckland', 'America/Los_Angeles'].map((zone) => {
        vi.stubEnv('TZ', zone);
        return [new Date(0).getTimezoneOffset(), Buffer.from(zip([['a', Buffer.from('a')]])).toString('hex')];
      });
      expect(bytes[0]?.[0]).not.toBe(bytes[1]?.[0]);
      expect(bytes[0]?.[1]).toBe(bytes[1]?.[1]);
    });

    it('beside each text that nobody edits, the same compressed', async () => {
      await stage.run({ lists: await stage.catalogue() });
      const { files } = (await stage.json('deployment.json')) as { files: Record<string, string> };
      const all = await digests(path.join(stage.out, 'site'));
      const zipped = Object.keys(all).filter((name) => name.endsWith('.gz'));
      for (const name of zipped) {
        const bytes = gunzipSync(await readFile(path.join(stage.out, 'site', name)));
        expect(sha256(bytes), name).toBe(files[name.replace(/\.gz$/, '')]);
      }
      expect(zipped).toEqual(['taskpane.html.gz']);
    });

    it('the same bytes twice, there and elsewhere', async () => {
      const values = { lists: await stage.catalogue(), policy: await stage.file('p.json', '{"mode":"observe"}') };
      await stage.run(values);
      const first = await digests(stage.out);
      await stage.run(values);
      expect(await digests(stage.out)).toEqual(first);
      await mkdir(path.join(stage.folder, 'b'));
      await runWith(packageFrom(stage.dist), {
        url: 'https://GUARD.example/mail',
        out: path.join(stage.folder, 'b', 'c'),
        ...values,
      });
      expect(await digests(path.join(stage.folder, 'b', 'c'))).toEqual(first);
    });

    it('a record of it', async () => {
      await stage.run({ name: 'Mail guard', 'send-mode': 'prompt-user' });
      const { files, ...record } = await stage.json('deployment.json');
      expect(record).toMatchObject({
        url: ADDRESS,
        id: 'b8a73523-a5af-5331-b3a0-b731f63556a3',
        version: /<Version>(.*)<\/Version>/.exec(await stage.read('manifest.xml'))?.[1],
        name: 'Mail guard',
        sendMode: 'prompt-user',
      });
      const { 'launchevent.js': script, ...others } = files as Record<string, string>;
      expect(script).toBe((await digests(stage.out))['site/launchevent.js']);
      expect(Object.keys(others)).not.toEqual(expect.arrayContaining(['policy.json', 'manifest.xml']));
      expect(await stage.read('manifest.xml')).toContain('SendMode="PromptUser"');
    });

    it('what "init" planned beside the policy, unless flags say otherwise', async () => {
      const policy = await stage.file('policy.json', '{}');
      const planned = deploymentText({ url: ADDRESS, name: 'Mail guard', sendMode: 'prompt-user' });
      await stage.file('deployment.json', planned);
      await runWith(packageFrom(stage.dist), { out: stage.out, policy });
      expect(await stage.json('deployment.json')).toMatchObject({
        url: ADDRESS,
        name: 'Mail guard',
        sendMode: 'prompt-user',
      });
      await stage.run({ policy, name: 'Another', 'send-mode': 'soft-block' });
      expect(await stage.json('deployment.json')).toMatchObject({ name: 'Another', sendMode: 'soft-block' });
    });

    it.each(['{', 'null', '{"name":"Not ours"}'])('its own name where beside the policy lies %s', async (text) => {
      const policy = await stage.file('policy.json', '{}');
      await stage.file('deployment.json', text);
      await stage.run({ policy });
      expect(await stage.json('deployment.json')).toMatchObject({ name: 'Reply-All Guard' });
    });

    it('the policy without its byte order mark, and the catalogue without what lies beside it', async () => {
      const lists = await stage.catalogue();
      await writeFile(path.join(lists, 'lists.csv'), 'all@corp.example');
      await stage.run({ lists, policy: await stage.file('p.json', '\ufeff{"mode":"observe"}\r\n') });
      expect(await stage.read('site/policy.json')).toBe('{"mode":"observe"}\r\n');
      expect(await readdir(path.join(stage.out, 'site', 'lists'))).toHaveLength(257);
      expect(await stage.json('site/lists/index.json')).toMatchObject({ lists: 1 });
    });

    it('where a link leads', async () => {
      await mkdir(path.join(stage.folder, 'real'));
      await symlink(path.join(stage.folder, 'real'), stage.out);
      await stage.run();
      expect((await stat(path.join(stage.folder, 'real', 'manifest.xml'))).isFile()).toBe(true);
      expect((await readdir(stage.folder)).sort()).toEqual(['dist', 'out', 'real']);
    });
  });

  describe('says', () => {
    it('what to do with it, and what the send mode means', async () => {
      await stage.run();
      for (const told of [
        stage.out,
        ADDRESS,
        'manifest.xml',
        'https://guard.example/.well-known/',
        `doctor ${ADDRESS}`,
        'Work Offline',
      ])
        expect(stage.printed).toContain(told);
      expect(stage.warned).toBe('');
      const softBlock = stage.printed.slice(stage.printed.indexOf('Send mode'));
      stage.printed = '';
      await stage.run({ url: 'https://guard.example/', out: `${stage.out}2`, 'send-mode': 'prompt-user' });
      expect(stage.printed).not.toContain('.well-known');
      expect(stage.printed.slice(stage.printed.indexOf('Send mode'))).not.toBe(softBlock);
    });

    it.each([
      ['enforce', /^ {2}mode +enforce: people are warned/m],
      ['observe', /^ {2}mode +observe: .*nobody is warned/m],
      ['off', /^ {2}mode +off: /m],
    ])('which mode it ships: %s', async (mode, sentence) => {
      await stage.run({ mode });
      expect(stage.printed).toMatch(sentence);
      expect(await stage.json('site/policy.json')).toMatchObject({ mode });
    });

    it('which mode a policy file has, and that it is not the same for all', async () => {
      const row = { match: ['*@pilot.corp.example'], mode: 'enforce' };
      const policy = await stage.file('p.json', JSON.stringify({ mode: 'observe', senderOverrides: [row] }));
      await stage.run({ policy });
      expect(stage.printed).toMatch(/^ {2}mode +observe: .*senderOverrides/m);
    });

    it('that nobody else reaches this computer', async () => {
      await stage.run({ url: 'https://localhost:3000/' });
      expect(stage.warned).toContain('only this computer');
    });
  });

  describe('after an earlier package', () => {
    it('warns when administrators must consent again, raises the version, and then is quiet', async () => {
      await stage.run();
      await stage.run({ name: 'Mail guard' });
      expect(stage.warned).toContain('needs admin consent');
      expect(await stage.json('deployment.json')).toMatchObject({ version: '1.0.0.1' });
      stage.warned = '';
      await stage.run({ name: 'Mail guard' });
      expect(stage.warned).toBe('');
      expect(await stage.read('manifest.xml')).toContain('<Version>1.0.0.1</Version>');
    });

    it('asks for no consent where only scripts changed', async () => {
      await stage.run();
      await appendFile(path.join(stage.dist, 'launchevent.js'), '//');
      await stage.run();
      expect(stage.warned).toBe('');
      expect(await stage.json('deployment.json')).toMatchObject({ version: '1.0.0.0' });
    });

    it('says that another address is another add-in', async () => {
      await stage.run();
      await stage.run({ url: 'https://guard.example/' });
      expect(stage.warned).toContain(ADDRESS);
      expect(stage.warned).toContain('another add-in');
    });

    it('knows it by the record beside the folder, and leaves that alone', async () => {
      await stage.run();
      await writeFile(path.join(stage.folder, 'deployment.json'), await stage.read('deployment.json'));
      await rm(stage.out, { recursive: true });
      await stage.run({ 'send-mode': 'prompt-user' });
      expect(stage.warned).toContain('needs admin consent');
      expect((await readdir(stage.folder)).sort()).toEqual(['deployment.json', 'dist', 'out']);
    });

    it('keeps policy and lists unless others are given', async () => {
      await stage.run({ lists: await stage.catalogue(), policy: await stage.file('p.json', '{"mode":"observe"}') });
      await writeFile(path.join(stage.out, 'site', 'policy.json'), '{"mode":"off"}');
      await stage.run({ mode: undefined });
      expect(await stage.read('site/policy.json')).toBe('{"mode":"off"}');
      expect(await stage.json('site/lists/index.json')).toMatchObject({ salt: 'a' });
      await stage.run({ lists: await stage.catalogue('b'), policy: await stage.file('q.json', '{}') });
      expect(await stage.read('site/policy.json')).toBe('{}');
      expect(await stage.json('site/lists/index.json')).toMatchObject({ salt: 'b' });
    });

    it('takes away what it had and a new one has not', async () => {
      await stage.run();
      await rm(path.join(stage.dist, 'taskpane.fr.js'));
      await stage.run();
      expect(Object.keys(await digests(stage.out))).not.toContain('site/taskpane.fr.js');
    });
  });
});
