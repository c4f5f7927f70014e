import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../../src/cli/command';
import { runCommand } from '../../../src/cli/run-command';

const command = (words: string, takes: Command['takes'] = [1, 1]): Command & { run: ReturnType<typeof vi.fn> } => ({
  words: words.split(' '),
  usage: 'FILE [--json]',
  summary: `what ${words} does`,
  details: `All about ${words}.`,
  options: { json: { type: 'boolean' }, salt: { type: 'string' } },
  takes,
  run: vi.fn(() => Promise.resolve(1)),
});

describe('the table of commands', () => {
  let printed = '';
  beforeEach(() => {
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))));
  });

  it('runs the one whose words come first, and gives back its exit code', async () => {
    const [build, find] = [command('lists build'), command('lists find')];
    expect(await runCommand(['lists', 'find', '--json', 'x'], [build, find])).toBe(1);
    expect(find.run).toHaveBeenCalledWith(expect.objectContaining({ json: true }), ['x']);
    expect(build.run).not.toHaveBeenCalled();
  });

  it('prints help of all, of a topic, of one command; without a command that is no success', async () => {
    const commands = [command('lists build'), command('lists find'), command('replay')];
    expect(await runCommand(['--help'], commands)).toBe(0);
    for (const { summary } of commands) expect(printed).toContain(summary);
    printed = '';
    expect(await runCommand(['lists', '-h'], commands)).toBe(0);
    expect(printed).toContain('what lists find does');
    expect(printed).not.toContain('what replay does');
    printed = '';
    expect(await runCommand(['lists', 'find', '--help'], commands)).toBe(0);
    expect(printed).toContain('All about lists find.');
    expect(await runCommand([], commands)).toBe(2);
    expect(await runCommand(['lists'], commands)).toBe(2);
  });

  it.each([
    ['an unknown command', ['replay'], '"replay" is no command. See'],
    ['a command that is nearly one', ['lists', 'fidn', 'x'], '"lists fidn x" is no command. Is "lists find" meant?'],
    ['an unknown option before a command', ['--version'], '"--version" is no command.'],
    ['an unknown option', ['lists', 'find', 'x', '--jsno'], "'--jsno'"],
    ['an option that is nearly one', ['lists', 'find', 'x', '--jsno'], 'Is --json meant?'],
    ['an option without its value', ['lists', 'find', 'x', '--salt'], "'--salt"],
    ['an option that swallows the next', ['lists', 'find', 'x', '--salt', '--json'], "'--salt'"],
    ['nothing to work on', ['lists', 'find'], 'FILE [--json]'],
    ['too much to work on', ['lists', 'find', 'x', 'y'], 'FILE [--json]'],
  ])('says in one line what is wrong with %s', async (_, args, part) => {
    const find = command('lists find');
    const error = await runCommand(args, [find]).catch((reason: unknown) => reason as Error);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toContain(part);
    expect((error as Error).message).not.toContain('\n');
    expect(find.run).not.toHaveBeenCalled();
  });
});
