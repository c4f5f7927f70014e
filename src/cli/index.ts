import { COMMANDS } from './commands';
import { runCommand } from './run-command';
import { warn } from './print';

/** Of package.json; webpack puts it in. */
declare const VERSION: string;

// A reader that has seen enough ("| head") is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

runCommand(process.argv.slice(2), COMMANDS, VERSION).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    warn({ style: 'red', text: 'reply-all-guard:' }, ` ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
