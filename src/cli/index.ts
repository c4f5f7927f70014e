import { COMMANDS } from './commands';
import { runCommand } from './run-command';

/** Of package.json; webpack puts it in. */
declare const VERSION: string;

runCommand(process.argv.slice(2), COMMANDS, VERSION).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`reply-all-guard: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
