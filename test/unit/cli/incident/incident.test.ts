import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deploymentText } from '../../../../src/cli/deployment';
import { incidentStartBy, incidentStopBy } from '../../../../src/cli/incident';
import { runWith } from '../../../builders/cli/run-with';
import { parsePolicy } from '../../../../src/policy/parse';

const NOW = Date.parse('2026-11-14T08:30:00Z');
const HOUR = 3_600_000;
const POLICY = '{\n    "mode": "enforce",\n    "locked": [ "thresholds" ]\n}\n';

describe('a freeze', () => {
  let folder = '';
  let file = '';
  let printed = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'incident-'));
    file = path.join(folder, 'policy.json');
    await writeFile(file, POLICY);
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const start = (values: Readonly<Record<string, string | string[]>> = {}, at = NOW) =>
    runWith(
      incidentStartBy(() => at),
      { policy: file, ...values },
    );
  const stop = (at = NOW) =>
    runWith(
      incidentStopBy(() => at),
      { policy: file },
    );
  const incident = async () => parsePolicy(await readFile(file, 'utf8')).layer.incident;

  it('is in the file, and is told with its end by both clocks', async () => {
    expect(
      await start({ list: ['Practices@corp.example, b@corp.example', 'b@corp.example'], message: 'Ask us.' }),
    ).toBe(0);
    expect(await incident()).toEqual({
      until: NOW + 4 * HOUR,
      lists: ['practices@corp.example', 'b@corp.example'],
      message: 'Ask us.',
    });
    for (const part of ['practices@corp.example, b@corp.example', '2026-11-14T12:30:00Z', 'Ask us.', 'incident status'])
      expect(printed).toContain(part);
  });

  it('is of every list where none is named, and says so', async () => {
    expect(await start()).toBe(0);
    expect(await incident()).toEqual({ until: NOW + 4 * HOUR });
    expect(printed).toContain('any list');
  });

  it.each<[string, Readonly<Record<string, string | string[]>>, string | undefined, string]>([
    ['everything to a list that is named', { list: ['a@corp.example'] }, undefined, 'every message to a@corp.example'],
    ['as it is said', { list: ['a@corp.example'], scope: 'everything' }, undefined, 'every message to a@'],
    [
      'replies to a list that is named',
      { list: ['a@corp.example'], scope: 'replies' },
      'replies',
      'every reply to all to a@',
    ],
    ['replies where none is named', { scope: 'replies' }, undefined, 'every reply to all to any list'],
    ['everything to any list', { scope: 'everything' }, 'everything', 'every message to any list'],
  ])('stops %s', async (_, values, scope, said) => {
    await start(values);
    expect((await incident())?.scope).toBe(scope);
    expect(printed).toContain(said);
  });

  it('ends before its time, and the file is what it was', async () => {
    await start({ list: ['a@corp.example'] });
    expect(await stop()).toBe(0);
    expect(printed).toContain('would have ended');
    expect(await readFile(file, 'utf8')).toBe(POLICY);
    printed = '';
    expect(await stop()).toBe(0);
    expect(printed).toContain('no incident');
  });

  it('knows where the file is served, from the record beside it', async () => {
    const planned = deploymentText({ url: 'https://guard.corp.example/', sendMode: 'soft-block' });
    await writeFile(path.join(folder, 'deployment.json'), planned);
    await start();
    expect(printed).toContain('incident status https://guard.corp.example/');
  });

  describe('over a running one', () => {
    beforeEach(() => start({ list: ['a@corp.example'], for: '8h', message: 'First.' }));

    it('adds lists, and keeps end and message where no others are given', async () => {
      printed = '';
      await start({ list: ['b@corp.example'] }, NOW + HOUR);
      expect(await incident()).toEqual({
        until: NOW + 8 * HOUR,
        lists: ['a@corp.example', 'b@corp.example'],
        message: 'First.',
      });
      expect(printed).toContain('continues');
    });

    it('takes the end and the message that are given, and says what was', async () => {
      printed = '';
      await start({ list: ['a@corp.example'], for: '1h', message: 'Second.' });
      expect(await incident()).toMatchObject({ until: NOW + HOUR, message: 'Second.' });
      for (const part of ['2026-11-14T16:30:00Z', 'earlier than before', 'First.']) expect(printed).toContain(part);
    });

    it('stops no less than before, whatever is added', async () => {
      await start();
      expect(await incident()).toMatchObject({ scope: 'everything' });
      expect((await incident())?.lists).toBeUndefined();
      await start({ scope: 'replies' });
      expect((await incident())?.scope).toBeUndefined();
    });

    it('never thaws: every list stays every list', async () => {
      await start();
      expect((await incident())?.lists).toBeUndefined();
      await start({ list: ['b@corp.example'] });
      expect((await incident())?.lists).toBeUndefined();
    });

    it('starts again where it is over', async () => {
      await start({ list: ['b@corp.example'] }, NOW + 9 * HOUR);
      expect(await incident()).toEqual({ until: NOW + 13 * HOUR, lists: ['b@corp.example'] });
    });
  });

  it.each([
    ['{"mode": "observe"}', /"mode" is "observe"/],
    ['{"mode": "off"}', /"mode" is "off"/],
    ['{"rules": {"incident-freeze": "off"}}', /"incident-freeze" to "off"/],
    ['{"rules": {"incident-freeze": "notice"}}', /"incident-freeze" to "notice"/],
  ])('that %s makes ineffective is declared with a warning', async (policy, warning) => {
    await writeFile(file, policy);
    expect(await start()).toBe(1);
    expect(await incident()).toBeDefined();
    expect(printed).toMatch(warning);
  });

  it('leaves the mode of the file and a link to it as they are, and nothing beside it', async () => {
    await chmod(file, 0o640);
    const link = path.join(folder, 'link.json');
    await symlink(file, link);
    await start({ policy: link });
    expect(await incident()).toBeDefined();
    // Windows has no such bits.
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).sort()).toEqual(['link.json', 'policy.json']);
  });

  describe('is refused in one sentence, and the file stays as it is,', () => {
    it.each<[string, Readonly<Record<string, string | string[]>>, RegExp]>([
      ['a list that is no address', { list: ['croydon'] }, /--list.*"croydon"/],
      ['a list with its name', { list: ['Croydon <A@corp.example>'] }, /Did you mean a@corp\.example\?/],
      ['an empty list', { list: [''] }, /--list is empty/],
      [
        'more lists than a policy holds',
        { list: [Array.from({ length: 101 }, (_, n) => `a${n}@x.example`).join()] },
        /100/,
      ],
      ['a message that is too long', { message: 'x'.repeat(201) }, /201.*200/],
      ['a message of two lines', { message: 'a\nb' }, /one line/],
      ['an empty message', { message: ' ' }, /--message is empty/],
      ['an end that is past', { until: '2026-11-14T08:00:00Z' }, /past/],
      ['an empty file name', { policy: '' }, /--policy/],
    ])('given %s', async (_, values, sentence) => {
      const error = await start(values).catch((reason: unknown) => reason as Error);
      expect((error as Error).message).toMatch(sentence);
      expect((error as Error).message).not.toContain('\n');
      expect(await readFile(file, 'utf8')).toBe(POLICY);
    });

    it.each<[string, string | Buffer, RegExp]>([
      ['a trailing comma', '{\n "mode": "enforce",\n}', /policy\.json:2:19: .*comma/],
      ['an unknown key', '{"modus": "off"}', /policy\.json:1:2: .*Did you mean mode\?/],
      [
        'a list that is there twice',
        '{"lists":[{"address":"a@b.example"},{"address":"a@b.example"}]}',
        /:1:37: lists\[1\]/,
      ],
      [
        '"incident" twice',
        '{"incident":{"until":"2026-01-01T00:00Z"},"incident":{"until":"2026-01-01T00:00Z"}}',
        /:1:43: /,
      ],
      ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), /policy\.json.*UTF-8/],
      ['Latin-1', Buffer.from('{"messages":{"a":"\u00e9"}}', 'latin1'), /policy\.json.*UTF-8/],
      ['10 MB', ' '.repeat(1e7), /policy\.json.*10000000/],
      ['nothing in it', '', /policy\.json:1:1: .*empty/],
    ])('where the policy has %s', async (_, content, sentence) => {
      await writeFile(file, content);
      for (const attempt of [start, stop]) {
        const error = await attempt().catch((reason: unknown) => reason as Error);
        expect((error as Error).message).toMatch(sentence);
        expect((error as Error).message).not.toContain('\n');
      }
      expect((await readFile(file)).equals(Buffer.from(content))).toBe(true);
      expect(await readdir(folder)).toEqual(['policy.json']);
    });

    it('where there is no file, or a folder', async () => {
      await expect(start({ policy: path.join(folder, 'no.json') })).rejects.toThrow(/no\.json.*no such file/);
      await expect(start({ policy: folder })).rejects.toThrow(/folder/);
    });

    it('where it cannot be written', async () => {
      // As long as a name may be: there is no room for what the new file is called until it is whole.
      const long = path.join(folder, 'p'.repeat(250));
      await writeFile(long, POLICY);
      await expect(start({ policy: long })).rejects.toThrow(/p cannot be written: [^\n]+ Nothing was changed\.$/);
      expect(await readFile(long, 'utf8')).toBe(POLICY);
      expect(await readdir(folder)).toHaveLength(2);
    });
  });
});
