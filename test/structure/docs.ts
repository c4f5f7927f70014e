import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from '../../src/cli/command';
import { runCommand } from '../../src/cli/run-command';
import { UsageError } from '../../src/cli/usage';
import type { TextFile } from './text-file';

const FENCED = /^ *```(\w*)\n([^]*?)^ *```$/gm;
const INLINE = /`([^`\n]+)`/g;
const LINK = /\]\(([^()\s]+)\)/g;

/** The Markdown of the root and of docs/. */
export async function readDocs(root: string): Promise<readonly TextFile[]> {
  const inDocs = (await readdir(path.join(root, 'docs'))).map((name) => `docs/${name}`);
  const names = [...(await readdir(root)), ...inDocs].filter((name) => name.endsWith('.md'));
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(path.join(root, name), 'utf8') })));
}

const withoutCode = (text: string): string => text.replace(FENCED, '').replace(INLINE, '');

/** As hosts of Markdown make the address of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchorsIn = (text: string): readonly string[] =>
  [...text.replace(FENCED, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** Links of one file that lead nowhere in the repository, as sentences. Addresses on the web are not asked. */
export async function deadLinks({ name, text }: TextFile, root: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [, link = ''] of withoutCode(text).matchAll(LINK)) {
    if (link.startsWith('https://')) continue;
    const [file = '', anchor] = link.split('#');
    const target = file ? path.join(path.dirname(name), decodeURI(file)) : name;
    const there = await stat(path.join(root, target)).catch(() => undefined);
    if (!there || target.startsWith('..')) found.push(`${name} links to ${link}, and there is no ${target}.`);
    else if (anchor !== undefined && !anchorsIn(await readFile(path.join(root, target), 'utf8')).includes(anchor))
      found.push(`${name} links to ${link}, and ${target} has no such heading.`);
  }
  return found;
}

/** A call of our command line as a page prints it. */
export interface PrintedCall {
  readonly words: readonly string[];
  /** In a block of its own, so that somebody copies it as it stands. */
  readonly isWhole: boolean;
}

const CALL = /^(?:npx )?reply-all-guard(?= |$)/;

/** Shell words; quotes of both kinds hold blanks together. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) => word.replace(/["']/g, ''));

export function printedCalls(text: string): readonly PrintedCall[] {
  const calls: PrintedCall[] = [];
  const take = (code: string, isWhole: boolean): void => {
    const call = code.split('&&').at(-1)?.trim() ?? '';
    if (CALL.test(call)) calls.push({ words: wordsOf(call.replace(CALL, '')), isWhole });
  };
  for (const [, , block = ''] of text.matchAll(FENCED))
    for (const line of block.replace(/\\\n/g, ' ').split('\n')) take(line, true);
  for (const [, code = ''] of text.replace(FENCED, '').matchAll(INLINE)) take(code, false);
  return calls;
}

/** A mention in a sentence may leave out what the command works on. */
const INCOMPLETE = ['commander.missingArgument', 'commander.missingMandatoryOptionValue'];

/** What is wrong with a printed call; undefined: the command line takes it. */
export async function faultOf(call: PrintedCall, commands: readonly Command[]): Promise<string | undefined> {
  const { words, isWhole } = call;
  // Help is not printed: it is asked for by name, which has to be right.
  const asked = words.filter((word) => word !== '--help');
  if (!asked.length) return undefined;
  try {
    const idle = commands.map((each) => ({ ...each, run: () => Promise.resolve(0) }));
    await runCommand(asked, idle, '');
    return undefined;
  } catch (error) {
    const isFine =
      error instanceof UsageError && INCOMPLETE.includes(error.code) && (!isWhole || asked.length < words.length);
    return isFine ? undefined : `"${['reply-all-guard', ...words].join(' ')}": ${(error as Error).message}`;
  }
}
