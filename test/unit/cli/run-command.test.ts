import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { command } from '../../../src/cli/command';
import type { Command } from '../../../src/cli/command';
import { runCommand } from '../../../src/cli/run-command';
import { UsageError } from '../../../src/cli/usage';

const run = vi.fn((): Promise<number> => Promise.resolve(1));

const aCommand = (words: string, argument?: Command['argument']): Command =>
  command({
    words: words.split(' '),
    summary: `what ${words} does`,
    details: `All about ${words},\nin ${'many words '.repeat(30)}.\n\n  kept  as it is`,
    ...(argument && { argument }),
    options: {
      salt: { value: 'TEXT', description: 'goes into everything' },
      mode: { value: 'MODE', choices: ['observe', 'enforce'], description: 'how' },
      me: { value: 'ADDRESS', many: true, description: 'who' },
      json: { conflicts: ['html'], description: 'for machines' },
      html: { value: 'FILE', description: 'for people' },
      'skip-bad': { description: 'leave them out' },
      'no-names': { description: 'without names' },
    },
    exitCodes: { 0: 'fine', 1: 'found something' },
    run,
  });
const FILE = { name: 'FILE', description: 'what to read' };
const NOTHING_GIVEN = {
  salt: undefined,
  mode: undefined,
  me: [],
  json: false,
  html: undefined,
  'skip-bad': false,
  'no-names': false,
};

describe('the command line', () => {
  let printed = '';
  let warned = '';
  beforeEach(() => {
    printed = warned = '';
    run.mockClear();
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((warned += String(text))));
  });
  const start = (args: readonly string[], commands: readonly Command[] = COMMANDS) =>
    runCommand(args, commands, '1.2.3');
  const COMMANDS = [aCommand('lists build'), aCommand('lists find', FILE), aCommand('replay', { ...FILE, many: true })];

  it('runs the command whose words come first, and gives back its exit code', async () => {
    expect(await start(['lists', 'find', '--json', 'x'])).toBe(1);
    expect(run.mock.calls).toEqual([[{ ...NOTHING_GIVEN, json: true }, ['x']]]);
  });

  it('reads every kind of option, wherever it stands', async () => {
    await start([
      'replay',
      '--me',
      'a',
      'x',
      '--me=b',
      '--mode',
      'ENFORCE',
      '--salt',
      ' s ',
      '--no-names',
      '--',
      '-y',
      '--json',
    ]);
    const given = { ...NOTHING_GIVEN, me: ['a', 'b'], mode: 'enforce', salt: 's', 'no-names': true };
    expect(run.mock.calls).toEqual([[given, ['x', '-y', '--json']]]);
  });

  it('prints help of all, of a group, of one command', async () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      printed = '';
      expect(await start(args)).toBe(0);
      for (const { summary, words } of COMMANDS) {
        expect(printed).toContain(summary);
        expect(printed).toContain(`  ${words.join(' ')} `);
      }
    }
    for (const args of [
      ['lists', '-h'],
      ['help', 'lists'],
    ]) {
      printed = '';
      expect(await start(args)).toBe(0);
      expect(printed).toContain('what lists find does');
      expect(printed).not.toContain('what replay does');
    }
    for (const args of [
      ['lists', 'find', '--help'],
      ['lists', 'find', '--json', '-h'],
      ['help', 'lists', 'find'],
    ]) {
      printed = '';
      expect(await start(args)).toBe(0);
      expect(printed).toContain('All about lists find, in many words');
    }
    expect(run).not.toHaveBeenCalled();
  });

  it('makes usage and help of the table, wrapped to the width of the terminal', async () => {
    await start(['lists', 'find', '--help']);
    expect(printed).toContain('Usage: reply-all-guard lists find FILE [options]');
    for (const line of [
      /^ {2}FILE +what to read$/m,
      /^ {2}--salt TEXT +goes into everything$/m,
      /^ {2}kept {2}as it is$/m,
    ])
      expect(printed).toMatch(line);
    expect(printed).toMatch(/^Exit codes:\n {2}0 {2}fine\n {2}1 {2}found something$/m);
    expect(Math.max(...printed.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('prints its version', async () => {
    expect(await start(['--version'])).toBe(0);
    expect(printed).toBe('1.2.3\n');
  });

  it('prints help and fails where no command is named', async () => {
    for (const args of [[], ['lists']]) {
      warned = '';
      expect(await start(args)).toBe(2);
      expect(warned).toContain('what lists find does');
    }
    expect(printed).toBe('');
  });

  it.each<[string, readonly string[], string]>([
    ['an unknown command', ['polish', 'x'], 'There is no command "polish x". See reply-all-guard --help.'],
    ['an unknown command of a group', ['lists', 'polish'], 'There is no command "lists polish". See'],
    ['a mistyped command', ['lists', 'fidn', 'x'], 'There is no command "lists fidn x". Did you mean "lists find"?'],
    ['a mistyped command of one word', ['relpay', 'x'], 'Did you mean "replay"?'],
    ['a command without its group', ['find', 'x'], 'Did you mean "lists find"?'],
    ['a command before its group', ['build', 'lists', 'x'], 'Did you mean "lists build"?'],
    ['a mistyped option of no command', ['--versoin'], 'Did you mean --version?'],
    ['one dash too few', ['-version'], 'Did you mean --version?'],
    ['a word for an option', ['version'], 'Did you mean --version?'],
    ['a mistyped option with its value', ['lists', 'find', 'x', '--slat=a'], 'no option --slat. Did you mean --salt?'],
    ['a mistyped option in other letters', ['lists', 'find', 'x', '--Skip_Bad'], 'Did you mean --skip-bad?'],
    ['a mistyped option where more is missing', ['lists', 'find', '--jsno'], 'Did you mean --json?'],
    ['help of a mistyped command', ['help', 'relpay'], 'Did you mean "replay"?'],
    ['an option before a command', ['--json', 'replay'], 'There is no command "--json replay".'],
    [
      'an unknown option',
      ['lists', 'find', 'x', '--colour'],
      'There is no option --colour. See reply-all-guard lists find',
    ],
    ['a mistyped option', ['lists', 'find', 'x', '--jsno'], 'There is no option --jsno. Did you mean --json?'],
    ['an option without its value', ['lists', 'find', 'x', '--salt'], '--salt needs a value.'],
    [
      'an option that swallows the next',
      ['lists', 'find', 'x', '--salt', '--json'],
      '--salt needs a value, and --json',
    ],
    ['an empty option', ['lists', 'find', 'x', '--salt', ' '], '--salt is empty'],
    [
      'a mistyped choice',
      ['lists', 'find', 'x', '--mode', 'observ'],
      '--mode takes observe or enforce, not "observ". Did you mean observe?',
    ],
    [
      'two options that exclude each other',
      ['lists', 'find', 'x', '--html', 'y', '--json'],
      '--json and --html cannot be combined',
    ],
    [
      'nothing to work on',
      ['lists', 'find'],
      'Use "reply-all-guard lists find FILE [options]". See reply-all-guard lists find --help.',
    ],
    ['too much to work on', ['lists', 'find', 'x', 'y'], 'Use "reply-all-guard lists find FILE [options]".'],
    [
      'something to work on where there is nothing',
      ['lists', 'build', 'x'],
      'Use "reply-all-guard lists build [options]".',
    ],
  ])('says in one line what is wrong with %s', async (_, args, part) => {
    const error = await start(args).catch((reason: unknown) => reason as Error);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toContain(part);
    expect((error as Error).message).not.toContain('\n');
    expect(run).not.toHaveBeenCalled();
    expect(printed + warned).toBe('');
  });

  describe('on a terminal', () => {
    const { columns, isTTY } = process.stdout;
    afterEach(() => void Object.assign(process.stdout, { columns, isTTY }));

    it.each([70, 80, 140])('wraps all of help at its width: %s', async (width) => {
      Object.assign(process.stdout, { columns: width, isTTY: true });
      const wordy = 'word '.repeat(60).trim();
      const one = command({ ...aCommand('build'), summary: wordy, exitCodes: { 0: wordy } });
      for (const args of [['help', 'build'], ['build', '--help'], ['--help']]) {
        printed = '';
        await start(args, [one]);
        const lengths = printed
          .replace(/\u001b\[\d+m/g, '')
          .split('\n')
          .filter((line) => line.includes('word'))
          .map(({ length }) => length);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(width);
        expect(Math.max(...lengths)).toBeGreaterThan(width * 0.8);
      }
    });
  });

  it('says what a command cannot do without', async () => {
    const needy = command({
      ...aCommand('build'),
      options: { out: { value: 'DIR', required: true, description: 'where' } },
    });
    await expect(start(['build'], [needy])).rejects.toThrow('--out is missing. See reply-all-guard build --help.');
    await expect(start(['build', '--out'], [needy])).rejects.toThrow(UsageError);
    await start(['help', 'build'], [needy]);
    expect(printed).toContain('Usage: reply-all-guard build --out DIR\n');
  });
});
