import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkPolicy } from '../../../../src/cli/policy/check/check-policy';
import { deploymentIn, deploymentText, isPackaged } from '../../../../src/cli/deployment';
import type { PackagedDeployment } from '../../../../src/cli/deployment';
import { initAt } from '../../../../src/cli/init';
import { runWith } from '../../../builders/cli/run-with';

const URL_GIVEN = 'https://guard.corp.example/mail/';
const FLAGS = {
  domain: ['corp.example'],
  url: [URL_GIVEN],
  mode: ['enforce'],
  list: ['All@corp.example, practices@corp.example'],
  name: ['Mail guard'],
};

describe('init', () => {
  let folder = '';
  let out = '';
  let printed = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'init-'));
    out = path.join(folder, 'out');
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const json = async (name: string) =>
    JSON.parse(await readFile(path.join(out, name), 'utf8')) as Readonly<Record<string, unknown>>;
  const nobody = () => ({ input: new PassThrough(), output: new PassThrough(), isInteractive: false });
  const run = (values: Readonly<Record<string, string | boolean | string[]>>, terminal = nobody) =>
    runWith(initAt(terminal), { out, ...values });

  /** A person who types these lines, one for each question, and then leaves. */
  const typing = (lines: readonly string[]) => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    let shown = '';
    const left = [...lines];
    output.on('data', (chunk: Buffer) => {
      shown += chunk.toString();
      if (!chunk.toString().endsWith(': ')) return;
      const line = left.shift();
      if (line === undefined) input.end();
      else input.write(`${line}\n`);
    });
    return { terminal: () => ({ input, output, isInteractive: true }), shown: () => shown };
  };

  it('takes every answer from its flag and writes both files', async () => {
    expect(await run(FLAGS)).toBe(0);
    expect(await json('policy.json')).toEqual({
      $schema: expect.any(String),
      mode: 'enforce',
      organisationDomains: ['corp.example'],
      lists: [
        { address: 'all@corp.example', action: 'confirm' },
        { address: 'practices@corp.example', action: 'confirm' },
      ],
    });
    expect(await json('deployment.json')).toMatchObject({ url: URL_GIVEN, name: 'Mail guard', sendMode: 'soft-block' });
    expect(checkPolicy(await readFile(path.join(out, 'policy.json'), 'utf8'))).toEqual([]);
    expect(printed).toContain(`package --out package --policy ${path.join(out, 'policy.json')}`);
  });

  it('writes nothing that "package" takes for the record of a package', async () => {
    await run(FLAGS);
    const found = await deploymentIn(out);
    expect(found).toEqual({ url: URL_GIVEN, name: 'Mail guard', sendMode: 'soft-block' });
    expect(isPackaged(found as PackagedDeployment)).toBe(false);
  });

  it('with --yes begins by observing, and sets nothing that was not said', async () => {
    expect(await run({ url: ['https://guard.corp.example/mail'], yes: true })).toBe(0);
    expect(await json('policy.json')).toEqual({ $schema: expect.any(String), mode: 'observe' });
    expect(await json('deployment.json')).not.toHaveProperty('name');
  });

  it('asks a person five questions', async () => {
    const { terminal, shown } = typing(['corp.example', URL_GIVEN, 'enforce', 'all@corp.example', 'Mail guard']);
    expect(await run({}, terminal)).toBe(0);
    expect(shown().match(/: /g)?.length).toBeGreaterThanOrEqual(5);
    expect(await json('policy.json')).toMatchObject({ mode: 'enforce', organisationDomains: ['corp.example'] });
    expect(await json('deployment.json')).toMatchObject({ url: URL_GIVEN, name: 'Mail guard' });
  });

  it('asks only what no flag says, takes an empty line for what is proposed, and asks again what cannot be', async () => {
    const { terminal, shown } = typing(['', 'guard.corp.example', URL_GIVEN, 'observ', '']);
    expect(await run({ list: ['all@corp.example'], name: ['Mail guard'] }, terminal)).toBe(0);
    expect(await json('policy.json')).toEqual({
      $schema: expect.any(String),
      mode: 'observe',
      lists: [{ address: 'all@corp.example', action: 'confirm' }],
    });
    for (const part of ['https://guard.corp.example', 'Did you mean observe?']) expect(shown()).toContain(part);
  });

  it('writes nothing where the person leaves', async () => {
    await expect(run({}, typing(['corp.example']).terminal)).rejects.toThrow(/nothing was written/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('puts the schema where the policy says it is', async () => {
    await run(FLAGS);
    const { $schema } = await json('policy.json');
    expect(await json(String($schema))).toHaveProperty('properties.incident');
  });

  it.each<[string, Readonly<Record<string, string | boolean | string[]>>, RegExp]>([
    ['no flag, and nobody is there', {}, /--domain/],
    ['some flags, and nobody is there', { domain: ['corp.example'], url: [URL_GIVEN] }, /--mode/],
    ['--yes and no address', { yes: true }, /--url/],
    ['http', { ...FLAGS, url: ['http://guard.corp.example/'] }, /https/],
    ['a domain that is an address', { ...FLAGS, domain: ['@corp.example'] }, /--domain.*Did you mean corp\.example\?/],
    [
      'a domain that is a URL',
      { ...FLAGS, domain: ['https://corp.example/x'] },
      /--domain.*Did you mean corp\.example\?/,
    ],
    ['an unknown mode', { ...FLAGS, mode: ['enforced'] }, /--mode.*Did you mean enforce\?/],
    ['a list that is no address', { ...FLAGS, list: ['All Staff'] }, /--list.*"All Staff"/],
    ['an empty name', { ...FLAGS, name: [' '] }, /--name/],
    ['an unknown send mode', { ...FLAGS, 'send-mode': 'softblock' }, /--send-mode.*Did you mean soft-block\?/],
    ['an empty folder name', { ...FLAGS, out: '' }, /--out/],
    [
      'more lists than a policy holds',
      { ...FLAGS, list: [Array.from({ length: 1001 }, (_, n) => `a${n}@x.example`).join()] },
      /fewer/,
    ],
  ])('given %s, says so in one sentence and writes nothing', async (_, values, sentence) => {
    const error = await run(values).catch((reason: unknown) => reason as Error);
    expect((error as Error).message).toMatch(sentence);
    expect((error as Error).message).not.toContain('\n');
    expect(await readdir(folder)).toEqual([]);
  });

  describe('where something is there already', () => {
    it.each(['policy.json', 'deployment.json'])('leaves a %s alone, before anything is asked', async (name) => {
      await mkdir(out);
      await writeFile(path.join(out, name), 'mine');
      await expect(run({})).rejects.toThrow(new RegExp(`${name}.*--force`));
      expect(await readdir(out)).toEqual([name]);
      expect(await run({ ...FLAGS, force: true })).toBe(0);
      expect(await json(name)).toBeTypeOf('object');
    });

    it('never replaces the record of a package', async () => {
      await mkdir(out);
      const packaged: PackagedDeployment = {
        url: URL_GIVEN,
        name: 'Mail guard',
        sendMode: 'soft-block',
        id: 'x',
        manifestDigest: 'x',
        version: '1.0.0.0',
        files: {},
      };
      await writeFile(path.join(out, 'deployment.json'), deploymentText(packaged));
      await expect(run({ ...FLAGS, force: true })).rejects.toThrow(/record of a package/);
      expect(await readdir(out)).toEqual(['deployment.json']);
    });

    it('takes no file for a folder', async () => {
      await writeFile(out, '');
      await expect(run(FLAGS)).rejects.toThrow(/is a file/);
    });

    it('writes none of the files where one cannot be written', async () => {
      await mkdir(path.join(out, 'deployment.json'), { recursive: true });
      await expect(run({ ...FLAGS, force: true })).rejects.toThrow(/deployment\.json/);
      expect(await readdir(out)).toEqual(['deployment.json']);
    });
  });
});
