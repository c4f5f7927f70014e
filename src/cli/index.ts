import type { Command } from './command';
import { listsBuild } from './lists/lists-build';
import { listsFind } from './lists/lists-find';
import { policyCheck } from './policy-check';
import { replay } from './replay';
import { runCommand } from './run-command';

/** Every command, in the order of the help. */
const COMMANDS: readonly Command[] = [policyCheck, listsBuild, listsFind, replay];

runCommand(process.argv.slice(2), COMMANDS).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`reply-all-guard: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
