import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { print, printJson, visible, warn } from '../../../src/cli/print';

const HOSTILE = [
  ['a colour', '\u001b[31mred'],
  ['a title', '\u001b]0;title\u0007'],
  ['an 8-bit escape', '\u009b31m'],
  ['a return', 'good\rbad'],
  ['a backspace', 'bad\b\b\bgood'],
  ['another direction', 'a\u202egnp.exe'],
  ['an isolate', '\u2066a\u2069'],
  ['no width', 'a\u200bb\ufeff'],
  ['a line separator', 'a\u2028b'],
  ['a tag', 'a\u{e0041}b'],
] as const;

const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2028\u2066-\u2069\ufeff]|\u{e0041}/u;

describe('what a command prints', () => {
  let printed = '';
  beforeEach(() => {
    printed = '';
    vi.unstubAllEnvs();
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((text) => Boolean((printed += String(text))));
  });

  it.each(HOSTILE)('shows %s as text', (_, text) => {
    print(`${text}\n`);
    warn(text, { style: 'red', text });
    expect(printed.replaceAll('\n', '')).not.toMatch(UNSAFE);
    expect(printed).toContain('\ufffd');
  });

  it.each(HOSTILE)('has %s in JSON as it is, and escaped', (_, text) => {
    printJson({ text });
    expect(printed.trimEnd()).not.toMatch(UNSAFE);
    expect(JSON.parse(printed)).toEqual({ text });
  });

  it('leaves letters of all scripts, emoji, tabs and lines alone', () => {
    const text = 'Bürö 部門 ‌می‌خواهم 👩‍🚒\n\tnext';
    expect(visible(text)).toBe(text);
  });

  it('has colours where a terminal is, and where it is forced, and nowhere else', () => {
    vi.stubEnv('FORCE_COLOR', undefined);
    vi.stubEnv('NO_COLOR', undefined);
    print({ style: 'red', text: 'broken' });
    expect(printed).toBe('broken');
    vi.stubEnv('FORCE_COLOR', '1');
    print({ style: 'red', text: 'broken' });
    expect(printed).toBe('broken\u001b[31mbroken\u001b[39m');
  });

  it.each([
    [
      'where something is wrong',
      'policy.json:1:23: mode is not one.',
      '\u001b[31mpolicy.json:1:23:\u001b[39m mode is not one.',
    ],
    ['a warning', 'Warning: consent is needed.', '\u001b[33mWarning:\u001b[39m consent is needed.'],
    ['what is good', 'policy.json: good.', 'policy.json: \u001b[32mgood.\u001b[39m'],
    ['a heading', 'Exchange Online only:', '\u001b[1mExchange Online only:\u001b[22m'],
    ['the word before a value', '  until    30 November', '  \u001b[1muntil\u001b[22m    30 November'],
    ['a comment to paste', '  # write this down', '\u001b[2m  # write this down\u001b[22m'],
    ['any other line', 'The lists are: all@corp.example.', 'The lists are: all@corp.example.'],
  ])('shows %s by its form, whatever command prints it', (_, line, coloured) => {
    vi.stubEnv('NO_COLOR', undefined);
    vi.stubEnv('FORCE_COLOR', '1');
    print(`${line}\n${line}\n`);
    expect(printed).toBe(`${coloured}\n${coloured}\n`);
    printed = '';
    vi.stubEnv('FORCE_COLOR', undefined);
    print(`${line}\n`);
    expect(printed).toBe(`${line}\n`);
  });

  it('goes through here, whatever the command', async () => {
    // The page writer is a tool of the build; the other one is a script for a process of its own.
    const others = ['print.ts', 'pages/index.ts', 'doctor/fetch/resolve-name.ts'];
    const files = (await readdir('src/cli', { recursive: true })).filter((name) => name.endsWith('.ts'));
    const found: string[] = [];
    for (const file of files.filter((name) => !others.includes(name)))
      if (/\b(stdout|stderr)\.write\(|console\./.test(await readFile(path.join('src/cli', file), 'utf8')))
        found.push(file);
    expect(found).toEqual([]);
  });
});
