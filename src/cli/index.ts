import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkPolicy } from './check-policy';

const HELP = `reply-all-guard: the administrator's command

  reply-all-guard policy check FILE   read a policy file as the add-in would, and say what is wrong with it
  reply-all-guard --help              this text

Exit codes: 0 good, 1 findings, 2 unusable input.
`;

const UNUSABLE = 2;

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name the file in it',
  EACCES: 'you may not read it',
};

/** @throws one sentence that names the file */
async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Error(`${file} cannot be read: ${UNREADABLE[code] ?? message}.`, { cause: error });
  }
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const [topic, verb, file, ...rest] = positionals;
  if (values.help || !topic) {
    process.stdout.write(HELP);
    return values.help ? 0 : UNUSABLE;
  }
  if (topic !== 'policy' || verb !== 'check' || !file || rest.length)
    throw new Error(`"${args.join(' ')}" is no command. See reply-all-guard --help.`);
  const findings = checkPolicy(await readText(file));
  for (const finding of findings) process.stdout.write(`${file}: ${finding}\n`);
  if (!findings.length) process.stdout.write(`${file}: good.\n`);
  return findings.length ? 1 : 0;
}

run(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`reply-all-guard: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = UNUSABLE;
  },
);
