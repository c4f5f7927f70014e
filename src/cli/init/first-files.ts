import { parsePolicy } from '../../policy/parse';
import { DEPLOYMENT_FILE, deploymentText } from '../deployment';
import type { SendMode } from '../package/send-mode';
import { policySchema } from '../policy/schema/json-schema';
import type { Answers } from './answers';

export const POLICY = 'policy.json';
/** Beside the policy, which names it. */
const SCHEMA = 'policy.schema.json';

const printed = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * What an organisation begins with, by file name.
 * @throws one sentence where the add-in would not take the policy
 */
export const firstFiles = (answers: Answers, sendMode: SendMode): ReadonlyMap<string, string> =>
  new Map([
    [SCHEMA, printed(policySchema())],
    [POLICY, firstPolicy(answers)],
    [DEPLOYMENT_FILE, plannedDeployment(answers, sendMode)],
  ]);

/** What was answered; everything else as built in. */
function firstPolicy({ domains, mode, lists }: Answers): string {
  const text = printed({
    $schema: `./${SCHEMA}`,
    mode,
    ...(domains.length ? { organisationDomains: domains } : {}),
    ...(lists.length ? { lists: lists.map((address) => ({ address, action: 'confirm' })) } : {}),
  });
  if (parsePolicy(text).issues.length)
    throw new Error(
      'That is more than one policy can hold: give fewer domains with --domain, or fewer lists with --list.',
    );
  return text;
}

/** What "package" is to be told, before the first package. */
const plannedDeployment = ({ url, name }: Answers, sendMode: SendMode): string =>
  deploymentText({ url, ...(name === undefined ? {} : { name }), sendMode });
