import type { Command } from '../../command';
import { policySchema } from './json-schema';

const DETAILS = `With it, an editor completes a policy file and checks it while you write. Keep it beside the policy as policy.schema.json, and
let the policy begin with  { "$schema": "./policy.schema.json", …  "init" and "package" put it there. It cannot see all
that "policy check" sees: rows about one address, moments that no calendar has, placeholders.

Exit code: 0.`;

/** `reply-all-guard policy schema`: the build makes policy.schema.json with it. */
export const policySchemaCommand: Command = {
  words: ['policy', 'schema'],
  usage: '',
  summary: 'print the JSON Schema of a policy file, for an editor',
  details: DETAILS,
  options: {},
  takes: [0, 0],
  run: () => {
    process.stdout.write(`${JSON.stringify(policySchema(), null, 2)}\n`);
    return Promise.resolve(0);
  },
};
