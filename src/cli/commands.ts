import type { Command } from './command';
import { doctor } from './doctor';
import { fieldReport } from './field-report';
import { policyExplain } from './policy/explain/index';
import { incidentStart, incidentStop } from './incident';
import { incidentStatus } from './incident/incident-status';
import { incidentReport } from './incident/report';
import { init } from './init';
import { listsBuild } from './lists/lists-build';
import { listsFind } from './lists/lists-find';
import { packageCommand } from './package/package-command';
import { policyCheck } from './policy/check/index';
import { policySchemaCommand } from './policy/schema/index';
import { replay } from './replay';
import { storm } from './storm';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  init,
  policyCheck,
  policyExplain,
  policySchemaCommand,
  packageCommand,
  doctor,
  fieldReport,
  incidentStart,
  incidentStatus,
  incidentStop,
  incidentReport,
  listsBuild,
  listsFind,
  replay,
  storm,
];
