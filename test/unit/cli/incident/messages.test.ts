import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { incidentStartBy, incidentStopBy } from '../../../../src/cli/incident';
import { checkOwnTexts } from '../../../../src/cli/policy/check/own-texts';
import { alertTextFor } from '../../../../src/i18n/all-alert-texts';
import { parsePolicy } from '../../../../src/policy/parse';
import { runWith } from '../../../builders/cli/run-with';

const NOW = Date.parse('2026-11-14T08:30:00Z');
const FILE = `# what staff read
en: We know. Please do not reply.

de: Bitte nicht antworten: einfach löschen.
zh-Hans: 请不要回复。
`;
const POLICIES: readonly (readonly [string, string])[] = [
  ['empty', '{}'],
  ['on one line', '{"mode":"enforce"}'],
  ['in lines, with Windows line ends', '{\r\n  "mode": "enforce"\r\n}\r\n'],
  [
    'with own wording',
    '{\n  "texts": {\n    "en": {\n      "button.review": "Look"\n    },\n    "fr": {\n      "button.review": "Voir"\n    }\n  }\n}\n',
  ],
  ['with a byte order mark', '\ufeff{\n\t"mode": "enforce"\n}\n'],
];

describe('a message for each language', () => {
  let folder = '';
  let printed = '';
  const at = (name: string) => path.join(folder, name);
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'incident-messages-'));
    await writeFile(at('policy.json'), '{}');
    await writeFile(at('messages.txt'), FILE);
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const start = (values: Readonly<Record<string, string | string[]>> = {}) =>
    runWith(
      incidentStartBy(() => NOW),
      { policy: at('policy.json'), list: ['all@corp.example'], ...values },
    );
  const stop = () =>
    runWith(
      incidentStopBy(() => NOW),
      { policy: at('policy.json') },
    );
  const source = () => readFile(at('policy.json'), 'utf8');
  const layer = async () => parsePolicy(await source()).layer;
  const said = async (language: string) =>
    alertTextFor([language], (await layer()).texts)('rules.incident-freeze.frozen', { list: 'All' });

  it.each(POLICIES)('is what people read in it, and is gone with the incident: a policy %s', async (_, policy) => {
    await writeFile(at('policy.json'), policy);
    await start({ 'message-file': at('messages.txt') });
    expect(parsePolicy(await source()).issues).toEqual([]);
    expect(checkOwnTexts((await layer()).texts ?? {})).toEqual([]);
    expect(await said('en-GB')).toBe('All: We know. Please do not reply.');
    expect(await said('de')).toBe('All: Bitte nicht antworten: einfach löschen.');
    expect(await said('zh-CN')).toBe('All: 请不要回复。');
    expect(await said('fr')).toContain('All');
    expect(printed).toContain('de: Bitte nicht antworten');
    await stop();
    expect(await source()).toBe(policy);
  });

  it('stays over a second start, until another message is given', async () => {
    await start({ 'message-file': at('messages.txt') });
    await start({ list: ['b@corp.example'] });
    expect(await said('de')).toContain('Bitte');
    await writeFile(at('other.txt'), 'fr: Ne répondez pas.');
    await start({ 'message-file': at('other.txt') });
    expect(await said('de')).not.toContain('Bitte');
    expect(await said('fr')).toBe('All: Ne répondez pas.');
    await start({ message: 'Stop.' });
    expect((await layer()).texts).toBeUndefined();
    expect((await layer()).incident?.message).toBe('Stop.');
    await start({ 'message-file': at('messages.txt') });
    expect((await layer()).incident?.message).toBeUndefined();
  });

  it('of an incident that is over is not said again in the next one', async () => {
    await start({ 'message-file': at('messages.txt'), for: '30m' });
    await runWith(
      incidentStartBy(() => NOW + 3_600_000),
      { policy: at('policy.json'), list: ['b@corp.example'] },
    );
    expect((await layer()).texts).toBeUndefined();
  });

  it("names the organisation's own wording that it replaces, and leaves it in other languages", async () => {
    const own = {
      en: { 'rules.incident-freeze.frozen': '{list} is shut.' },
      fr: { 'rules.incident-freeze.frozen': '{list} : fermé.' },
    };
    await writeFile(at('policy.json'), JSON.stringify({ texts: own }));
    await start({ 'message-file': at('messages.txt') });
    expect(printed).toContain('{list} is shut.');
    expect(printed).not.toContain('fermé');
    await stop();
    expect((await layer()).texts).toEqual({ fr: own.fr });
  });

  it.each<[string, string, RegExp]>([
    ['is empty', '# nothing\n', /no message in it/],
    ['has a line without a language', 'en: Hi.\nHello there', /:2: a line is a language/],
    ['names a language that there is none of', 'dee: Hallo', /:1: "dee".*Did you mean de\?/],
    ['names a language twice', 'en: Hi.\nen-GB: Hi.', /:2: .*en-GB already/],
    ['has an empty message', 'en:  ', /:1: the message in en is empty/],
    ['has a placeholder', 'en: {list} is shut.', /:1: .*\{ and \}/],
    ['has a message that is too long', `en: ${'x'.repeat(201)}`, /:1: .*201 characters/],
  ])('is refused in one sentence where the file %s', async (_, text, sentence) => {
    await writeFile(at('messages.txt'), text);
    const error = await start({ 'message-file': at('messages.txt') }).catch((reason: unknown) => reason as Error);
    expect((error as Error).message).toMatch(sentence);
    expect((error as Error).message).not.toContain('\n');
    expect(await source()).toBe('{}');
  });
});
