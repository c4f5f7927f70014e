import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { storm } from '../../../../src/cli/storm';
import { PARAMETER_NAMES } from '../../../../src/storm/parameters';
import { PRESET_NAMES } from '../../../../src/storm/presets';
import { VARIANTS } from '../../../../src/storm/variants';
import { runWith } from '../../../builders/cli/run-with';
import type { GivenOptions } from '../../../builders/cli/run-with';

let folder: string;
let printed: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'storm-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => rm(folder, { recursive: true }));

const run = (options: GivenOptions): Promise<number> => runWith(storm, { runs: '2', ...options });
const json = (): Record<string, unknown> => JSON.parse(printed) as Record<string, unknown>;

describe('storm', () => {
  it('prints the deliveries of each protection, how they came about, the fit and every parameter', async () => {
    expect(await run({ preset: 'nhs-2016', coverage: '1', json: true })).toBe(0);
    const report = json();
    for (const { id } of VARIANTS) expect(Number.isInteger(report[id])).toBe(true);
    expect(report).toMatchObject({ preset: 'nhs-2016', guardedKnown: 0, policy: null });
    expect(report.seconds).toBeGreaterThan(0);
    expect(report.variants).toHaveLength(VARIANTS.length);
    expect(report.alerts).toMatchObject([{ action: 'block' }, { action: 'confirm' }, { action: 'confirm' }]);
    expect(report.fit).toMatchObject({ figures: [{ what: 'deliveries' }, { what: 'people' }] });
    expect(Object.keys(report.parameters as object).sort()).toEqual([...PARAMETER_NAMES].sort());
  });

  it('sweeps, and says so on a terminal', async () => {
    expect(await run({ preset: 'cisco-2013', sweep: 'coverage', runs: '1', repliers: '1000' })).toBe(0);
    expect(printed.match(/^ *\d+ % +\d/gm)).toHaveLength(11);
  });

  it('speaks of one run as one', async () => {
    await run({ preset: 'cisco-2013', runs: '1', repliers: '40', 'stopped-after': '1' });
    expect(printed).toContain('one run');
    expect(printed).not.toMatch(/\b1 (runs|minutes|seconds)/);
  });

  it('compares nothing with the real storm once that is changed, but for the guard', async () => {
    await run({ audience: '5000', json: true });
    expect(json().fit).toMatchObject({ figures: [] });
    printed = '';
    await run({ coverage: '0.3', 'freeze-after': '20', json: true });
    expect(json().fit).toMatchObject({ figures: [{}, {}] });
  });

  it('takes the policy of an organisation', async () => {
    const policy = path.join(folder, 'policy.json');
    await writeFile(policy, '{"onUnknown":"block"}');
    await run({ policy, json: true });
    expect(json()).toMatchObject({ guardedUnknown: 0, policy, notes: [] });
  });

  it.each<[string, RegExp]>([
    ['{"mode":"observe"}', /"observe", which stops nobody/],
    ['{"senderOverrides":[{"match":["a@mail.example"],"mode":"off"}]}', /another mode/],
    ['{"incident":{"until":"2026-11-14T12:00:00Z"}}', /incident is left out/],
  ])('says what it sets aside of the policy %s, in every form', async (text, note) => {
    const policy = path.join(folder, 'policy.json');
    const html = path.join(folder, 'storm.html');
    const small = { policy, runs: '1', repliers: '40' };
    await writeFile(policy, text);
    await run({ ...small, json: true });
    expect(json().notes).toEqual([expect.stringMatching(note)]);
    printed = '';
    await run(small);
    expect(printed).toMatch(note);
    await run({ ...small, html });
    expect((await readFile(html, 'utf8')).replaceAll('&quot;', '"')).toMatch(note);
  });

  it('refuses a policy that switches the guard off', async () => {
    const policy = path.join(folder, 'policy.json');
    await writeFile(policy, '{"mode":"off"}');
    await expect(run({ policy })).rejects.toThrow(/switches the guard off: set its "mode"/);
    expect(printed).toBe('');
  });

  it('writes a page with charts, complete in itself', async () => {
    const html = path.join(folder, 'storm.html');
    expect(await run({ html, runs: '1', repliers: '40' })).toBe(0);
    const page = await readFile(html, 'utf8');
    expect(page.match(/<svg/g)).toHaveLength(4);
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|NaN|undefined|#0101/);
    for (const name of PARAMETER_NAMES) expect(page).toContain(`--${name}<`);
  });

  it.each<[string, GivenOptions, readonly string[]]>([
    ['a preset that there is not', { preset: 'nhs-2015' }, ['--preset', 'nhs-2016?']],
    ['another word for one', { preset: 'titanic' }, PRESET_NAMES],
    ['no client that anybody writes on', { 'on-web': '0' }, ['--on-web', '--on-phone']],
    ['a share over 1', { coverage: '1.2' }, ['--coverage', '0 to 1', '"1.2"']],
    ['a negative share', { coverage: '-0.2' }, ['--coverage', '"-0.2"']],
    ['a percentage', { 'send-anyway': '20%' }, ['--send-anyway', '0 to 1', '"20%"']],
    ['half a mailbox', { audience: '10.5' }, ['--audience', 'whole']],
    ['a word', { seed: 'x' }, ['--seed', '"x"']],
    ['a sweep of something else', { sweep: 'jokes' }, ['--sweep', 'send-anyway']],
    ['two forms at once', { json: true, html: 'x.html' }, ['--json', '--html']],
    ['a folder that there is not', { html: '/nowhere/x.html' }, ['/nowhere']],
    ['a folder for a file', { html: tmpdir() }, [tmpdir(), 'it is a folder']],
    ['a policy that there is not', { policy: '/nowhere/policy.json' }, ['/nowhere/policy.json']],
    ['an option that there is not', { coverge: '1' }, ['--coverge', '--coverage?']],
  ])('says in one sentence that it was given %s', async (_, options, words) => {
    const error: unknown = await run(options).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(Error);
    const { message } = error as Error;
    expect(message).not.toContain('\n');
    for (const word of words) expect(message).toContain(word);
    expect(printed).toBe('');
  });
});
