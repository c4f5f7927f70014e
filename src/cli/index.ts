import type { Command } from './command';
import { doctor } from './doctor';
import { policyExplain } from './policy/explain/index';
import { incidentStart, incidentStop } from './incident';
import { init } from './init';
import { listsBuild } from './lists/lists-build';
import { listsFind } from './lists/lists-find';
import { packageCommand } from './package/package-command';
import { policyCheck } from './policy/check/index';
import { policySchemaCommand } from './policy/schema/index';
import { replay } from './replay';
import { runCommand } from './run-command';

/** Every command, in the order of the help. */
const COMMANDS: readonly Command[] = [
  init,
  policyCheck,
  policyExplain,
  policySchemaCommand,
  packageCommand,
  doctor,
  incidentStart,
  incidentStop,
  listsBuild,
  listsFind,
  replay,
];

/** Of package.json; webpack puts it in. */
declare const VERSION: string;

runCommand(process.argv.slice(2), COMMANDS, VERSION).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`reply-all-guard: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
