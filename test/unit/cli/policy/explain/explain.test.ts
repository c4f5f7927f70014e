import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { policyExplainBy } from '../../../../../src/cli/policy/explain/index';
import { runWith } from '../../../../builders/cli/run-with';
import type { GivenOptions } from '../../../../builders/cli/run-with';
import type { Explanation } from '../../../../../src/cli/policy/explain/explain';

const NOW = Date.parse('2026-11-14T08:30:00Z');

describe('policy explain', () => {
  let folder = '';
  let policy = '';
  let printed = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'explain-'));
    policy = path.join(folder, 'policy.json');
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const run = async (text: string, values: GivenOptions) => {
    await writeFile(policy, text);
    return runWith(
      policyExplainBy(() => NOW),
      { policy, ...values },
    );
  };
  const explained = async (text: string, values: GivenOptions): Promise<Explanation> => {
    printed = '';
    expect(await run(text, { ...values, json: true })).toBe(0);
    return JSON.parse(printed) as Explanation;
  };
  const person = async (text: string) => {
    await writeFile(path.join(folder, 'person.json'), text);
    return path.join(folder, 'person.json');
  };

  it('names the step of the thresholds and who set it, where in which file', async () => {
    const set = '{\n  "thresholds": { "warn": 50 }\n}';
    const settingOf = async (values: GivenOptions) => (await explained(set, values)).findings[0]?.settings;
    expect(await settingOf({ list: ['all@corp.example=60'] })).toEqual([
      { setting: 'thresholds.warn', value: 50, layer: 'organisation', file: policy, place: { line: 2, column: 27 } },
    ]);
    expect(await settingOf({ list: ['all@corp.example=5000'] })).toEqual([
      { setting: 'thresholds.block', value: 5000, layer: 'default' },
    ]);
    const own = await person('{"thresholds": {"warn": 40, "block": 9000}}');
    expect(await settingOf({ list: ['all@corp.example=45'], person: own })).toEqual([
      { setting: 'thresholds.warn', value: 40, layer: 'person', file: own, place: { line: 1, column: 25 } },
    ]);
    // What a person made laxer does not count.
    expect(await settingOf({ list: ['all@corp.example=6000'], person: own })).toEqual([
      { setting: 'thresholds.block', value: 5000, layer: 'default' },
    ]);
  });

  it('names the row of senderOverrides that the sender goes by', async () => {
    const text =
      '{"senderOverrides": [{"match": ["x@corp.example"]}, {"match": ["*@comms.example"], "newMailThresholds": {"warn": 20}}]}';
    const settingOf = async (from: string) =>
      (await explained(text, { list: ['all@corp.example=1500'], new: true, from })).findings[0]?.settings;
    expect(await settingOf('anna@comms.example')).toEqual([
      {
        setting: 'senderOverrides[1].newMailThresholds.warn',
        value: 20,
        layer: 'senderOverrides',
        file: policy,
        place: { line: 1, column: 114 },
      },
    ]);
    expect(await settingOf('anna@corp.example')).toEqual([
      { setting: 'newMailThresholds.warn', value: 1000, layer: 'default' },
    ]);
  });

  it('names the row that gives a sender a mode, and shows what enforce would', async () => {
    const text = '{"mode": "observe", "senderOverrides": [{"match": ["*@pilot.example"], "mode": "enforce"}]}';
    const seen = async (policyText: string, from: string) => {
      const { shown, mode, alert } = await explained(policyText, { list: ['all@corp.example=6000'], from });
      return { shown, mode, hasAlert: alert !== null };
    };
    expect(await seen(text, 'anna@pilot.example')).toMatchObject({
      shown: 'block',
      mode: { setting: 'senderOverrides[0].mode', value: 'enforce', layer: 'senderOverrides', place: { line: 1 } },
      hasAlert: true,
    });
    expect(await seen(text, 'anna@corp.example')).toMatchObject({
      shown: 'allow',
      mode: { setting: 'mode', value: 'observe', layer: 'organisation' },
      hasAlert: true,
    });
    const off = '{"senderOverrides": [{"match": ["*@pilot.example"], "mode": "off"}]}';
    expect(await seen(off, 'anna@pilot.example')).toMatchObject({ shown: 'allow', hasAlert: true });
  });

  it('explains an invitation to a meeting by the thresholds of new messages', async () => {
    const { action, toAll, findings, bar } = await explained('{}', {
      list: ['all@corp.example=6000'],
      invitation: true,
    });
    expect([action, toAll, findings.map(({ rule }) => rule)]).toEqual(['confirm', false, ['unexpected-reach']]);
    expect(bar).toMatch(/^This invitation /);
    const { from } = await explained('{}', { list: ['all@corp.example=30'], invitation: true });
    expect(from).toMatchObject({ setting: 'newMailThresholds.warn' });
  });

  it('names what an unknown size is worth', async () => {
    const { findings } = await explained('{"onUnknown": "block"}', { 'unknown-list': ['all@corp.example'] });
    expect(findings[0]).toMatchObject({
      rule: 'unknown-size',
      action: 'block',
      settings: [{ setting: 'onUnknown', value: 'block', layer: 'organisation' }],
    });
  });

  it('names the row of a protected list, and takes the size of it', async () => {
    const text =
      '{"lists": [{"address": "b@corp.example"},\n {"address": "all@corp.example", "size": 300, "action": "block", "name": "All Staff"}]}';
    const { action, findings, reach, alert } = await explained(text, {
      list: ['all@corp.example=7'],
      to: ['a@corp.example'],
    });
    expect(action).toBe('block');
    expect(findings[0]).toMatchObject({
      rule: 'protected-list',
      settings: [{ setting: 'lists[1].action', value: 'block', layer: 'organisation', place: { line: 2 } }],
    });
    expect(reach).toEqual({
      people: 301,
      exact: true,
      lists: [{ address: 'all@corp.example', size: 300, source: 'policy' }],
    });
    expect(alert?.text).toContain('All Staff');
  });

  it('names the row whose words it prints, where several call for the same', async () => {
    const text = `{"lists": [
      {"address": "a@corp.example", "action": "block", "message": "Ask Anna."},
      {"address": "b@corp.example", "action": "block", "message": "Ask Bob."}]}`;
    const { findings, alert } = await explained(text, { list: ['b@corp.example=3', 'a@corp.example=3'] });
    expect(alert?.text).toContain('Ask Bob.');
    expect(findings[0]?.settings).toMatchObject([{ setting: 'lists[1].action', value: 'block', place: { line: 3 } }]);
  });

  it('names the rule first where policy sets it, then what made it speak', async () => {
    const text = '{"lists": [{"address": "a@corp.example", "message": "Ask."}], "rules": {"protected-list": "warn"}}';
    const { findings } = await explained(text, { list: ['a@corp.example=3'] });
    expect(findings[0]).toMatchObject({
      rule: 'protected-list',
      action: 'warn',
      settings: [
        { setting: 'rules.protected-list', value: 'warn', layer: 'organisation' },
        { setting: 'lists[0]', value: { address: 'a@corp.example' }, layer: 'organisation' },
      ],
    });
  });

  it('takes an address with the name of a list for one, as replay does', async () => {
    const to = ['croydonpractices@trust.example', 'tests@trust.example'];
    const { action, reach, findings } = await explained('{}', { to, text: 'Please remove me from this list.' });
    expect({ action, people: reach.people }).toEqual({ action: 'confirm', people: 1 });
    expect(reach.lists).toEqual([{ address: to[0], size: null, source: 'unknown' }]);
    expect(findings.map(({ rule }) => rule)).toContain('storm-fuel');
    await run('{}', { to });
    expect(printed).toContain('croydonpractices@trust.example, a list by its name');
    // Of another organisation, Outlook knows as little as of a person there.
    expect((await explained('{}', { to, from: 'me@corp.example' })).reach).toMatchObject({ people: 2, lists: [] });
  });

  describe('with --why', () => {
    const to = ['a@corp.example'];

    it('shows what the words weigh where no rule fires', async () => {
      const { findings, why } = await explained('{}', {
        to,
        why: true,
        text: 'See you on Friday. Please remove me, thanks',
      });
      expect(findings).toEqual([]);
      expect(why).toMatchObject({
        sentence: expect.stringContaining('remove me') as string,
        patterns: ['asks-removal'],
        found: ['asks-removal'],
      });
      const { start = 0, words = [], sum = 0, needed = 0 } = why ?? {};
      expect(words.reduce((all, { weight }) => all + weight, start)).toBeCloseTo(sum, 2);
      expect(sum).toBeGreaterThan(needed);
      expect(words.map(({ word }) => word.trim()).filter(Boolean)).toHaveLength(words.length);
    });

    it('shows what an ordinary text lacks', async () => {
      const { why } = await explained('{}', { to, why: true, text: 'The rota for next week is ready.' });
      expect(why).toMatchObject({ patterns: [], found: [] });
      expect(why?.sum).toBeLessThan(why?.needed ?? -Infinity);
      expect((await explained('{}', { to, why: true, text: '...' })).why).toBeNull();
      expect(await explained('{}', { to, text: 'The rota' })).not.toHaveProperty('why');
    });

    it('says so to people, and where there is no text', async () => {
      await run('{}', { to, why: true, text: 'Please remove me from this list, please!' });
      for (const part of [
        'sentence that decides: Please remove me',
        'starting value: -',
        'to count it has to be more than',
      ])
        expect(printed).toContain(part);
      expect(printed).not.toMatch(/words: .*(^|,) {2,}/);
      await expect(run('{}', { to, why: true })).rejects.toThrow(/add --text/);
    });
  });

  it('names an incident while it lasts', async () => {
    const text = (until: string) => `{"incident": {"until": "${until}", "lists": ["all@corp.example"]}}`;
    const given = { 'unknown-list': ['all@corp.example'] };
    expect((await explained(text('2026-11-14T09:00:00Z'), given)).findings[0]).toMatchObject({
      rule: 'incident-freeze',
      settings: [{ setting: 'incident', layer: 'organisation' }],
    });
    const over = await explained(text('2026-11-14T08:00:00Z'), given);
    expect(over.findings.map(({ rule }) => rule)).not.toContain('incident-freeze');
  });

  it('names what policy made of a rule, and what it left as it comes', async () => {
    const text = '{"rules": {"storm-fuel": "block", "unfamiliar-list": "off"}, "outsideDomains": 1}';
    const given = {
      'unknown-list': ['all@far.example'],
      text: 'Please remove me from this list',
      from: 'me@corp.example',
    };
    const { findings } = await explained(text, given);
    expect(findings.map(({ rule, action, settings: [first] }) => [rule, action, first?.setting, first?.layer])).toEqual(
      [
        ['storm-fuel', 'block', 'rules.storm-fuel', 'organisation'],
        ['large-list-origin', 'warn', 'rules.large-list-origin', 'default'],
        ['external-audience', 'warn', 'outsideDomains', 'organisation'],
      ],
    );
  });

  it('tells a new message from a reply, and where their thresholds begin', async () => {
    const list = ['all@corp.example=999'];
    expect((await explained('{}', { list, new: true })).from).toMatchObject({
      setting: 'newMailThresholds.warn',
      value: 1000,
    });
    expect((await explained('{}', { list })).action).toBe('warn');
    const several = await explained('{}', { to: ['a@corp.example', 'b@corp.example'] });
    expect(several).toMatchObject({
      action: 'allow',
      toAll: true,
      from: { setting: 'thresholds.notice' },
      bar: null,
      alert: null,
    });
    expect(await explained('{}', { to: ['a@corp.example'] })).toMatchObject({
      action: 'allow',
      toAll: false,
      from: null,
    });
  });

  it('shows bar and alert in the language, and what the policy keeps from being seen', async () => {
    const list = ['all@corp.example=2000'];
    const english = await explained('{}', { list });
    expect(english).toMatchObject({ action: 'confirm', shown: 'confirm', alert: { sendAnyway: false } });
    expect(english.bar).toContain('2,000');
    expect((await explained('{}', { list, language: 'de' })).bar).toContain('2.000');
    expect((await explained('{"language": "de"}', { list })).bar).toContain('2.000');
    const observed = await explained('{"mode": "observe"}', { list });
    expect(observed).toMatchObject({
      action: 'confirm',
      shown: 'allow',
      mode: { value: 'observe', layer: 'organisation' },
    });
    expect(observed.bar).toBe(english.bar);
    const off = await explained('{"mode": "off"}', { list });
    expect([off.action, off.shown]).toEqual(['confirm', 'allow']);
    const hidden = await explained('{"notices": "hide"}', { list: ['all@corp.example=30'] });
    expect(hidden).toMatchObject({ action: 'notice', shown: 'allow', bar: null });
  });

  it.each<[string, GivenOptions, string]>([
    ['lists', { list: ['all@corp.example=9000'], to: ['a@corp.example'] }, 'a reply to all to 9,001 people.'],
    ['a list of unknown size', { 'unknown-list': ['all@corp.example'] }, 'a reply to all to a list of unknown size.'],
    [
      'a list of unknown size and people',
      { 'unknown-list': ['all@corp.example'], to: ['a@corp.example'] },
      'a reply to all to 1 person and a list of unknown size.',
    ],
    ['one person', { to: ['a@corp.example'] }, 'a reply to 1 person.'],
    ['people of an invitation', { to: ['a@corp.example'], invitation: true }, 'an invitation to 1 person.'],
    ['people of a new message', { to: ['a@corp.example', 'b@corp.example'], new: true }, 'a new message to 2 people.'],
  ])('says whom it reaches: %s', async (_, given, sentence) => {
    await run('{}', given);
    expect(printed).toContain(`It is ${sentence}`);
  });

  it('says the same to people', async () => {
    expect(await run('{"mode": "observe"}', { list: ['all@corp.example=300'] })).toBe(0);
    for (const part of ['large-audience: warn', 'thresholds.warn = 100', 'policy.json:1:10', '[Send anyway]'])
      expect(printed).toContain(part);
  });

  it.each<[string, GivenOptions, RegExp]>([
    ['nobody to write to', {}, /--to ADDRESS.*--list/],
    ['a list without its size', { list: ['all@corp.example'] }, /--unknown-list all@corp\.example/],
    ['a size that is none', { list: ['all@corp.example=many'] }, /"many"/],
    ['a size of nobody', { list: ['all@corp.example=0'] }, /"0"/],
    ['a size with a comma', { list: ['all@corp.example=850,000'] }, /Did you mean all@corp\.example=850000\?/],
    ['a person who is none', { to: ['Bob'] }, /--to.*"Bob"/],
    ['somebody twice', { to: ['a@corp.example'], list: ['A@corp.example=3'] }, /twice/],
    ['a sender who is none', { to: ['a@corp.example'], from: '' }, /--from/],
    ['two kinds', { to: ['a@corp.example'], new: true, 'reply-all': true }, /cannot be combined/],
    ['a language that is none', { to: ['a@corp.example'], language: 'klingon' }, /--language.*cy/],
  ])('given %s, says so in one sentence', async (_, values, sentence) => {
    const error = await run('{}', values).catch((reason: unknown) => reason as Error);
    expect((error as Error).message).toMatch(sentence);
    expect((error as Error).message).not.toContain('\n');
    expect(printed).toBe('');
  });

  it('refuses a policy and a person that would not come into force, at the place', async () => {
    const to = ['a@corp.example'];
    await expect(run('{"mode": "of"}', { to })).rejects.toThrow(/^[^\n]*policy\.json:1:10: mode[^\n]*$/);
    await expect(run('{}', { to, person: await person('{"mode": "off"}') })).rejects.toThrow(/person\.json:1:2: mode/);
    await expect(run('{}', { to, person: path.join(folder, 'no.json') })).rejects.toThrow(/no\.json.*no such file/);
  });
});
