import { command } from '../../command';
import { policySchema } from './json-schema';
import { printJson } from '../../print';

const DETAILS = `An editor uses it to complete a policy file and to check it while you write. Keep it beside the policy as policy.schema.json, and
begin the policy with { "$schema": "./policy.schema.json", … }. "init" and "package" put it there.

It does not see everything that "policy check" sees: two rows about one address, dates that do not exist, placeholders.`;

/** `reply-all-guard policy schema`: the build makes policy.schema.json with it. */
export const policySchemaCommand = command({
  words: ['policy', 'schema'],
  summary: 'print the JSON Schema of a policy file, for an editor',
  details: DETAILS,
  options: {},
  exitCodes: { 0: 'printed' },
  run: () => {
    printJson(policySchema(), 2);
    return Promise.resolve(0);
  },
});
