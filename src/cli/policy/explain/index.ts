import { baseOf } from '../../../i18n/format';
import { LANGUAGES } from '../../../i18n/language';
import { resolvePolicy } from '../../../policy/resolve';
import { givenText } from '../../command';
import type { Command, Values } from '../../command';
import { policyFileOf } from '../text/policy-option';
import { readUsablePolicy } from '../text/read-policy-text';
import { explain } from './explain';
import { explanationText } from './print-explanation';
import { readMessage } from './read-message';

const DETAILS = `Runs the add-in's own rules over a message that nobody wrote, and says which of them speak, which setting each went by and who
set it, and what the person would see. It is a reply to all unless --new is given, by somebody who never wrote to these lists.

--to ADDRESS              a person it goes to; several with commas, or --to again
--list ADDRESS=SIZE       a list of so many people; --list again for another. A size in the policy's own row wins
--unknown-list ADDRESS    a list whose size nobody knows
--from ADDRESS            who writes; you@ the organisation's first domain where nothing is said
--new                     a new message instead of a reply to all
--reply-all               what it is anyway
--text TEXT               what the person typed: storms are made of words
--policy FILE             policy.json of this folder where nothing is said
--person FILE             a person's own settings, as the pane keeps them
--language TAG            Outlook's language: ${Object.keys(LANGUAGES).join(', ')}
--json                    one JSON object

Exit codes: 0 explained, 2 unusable input.`;

/** @throws one sentence where the guard does not speak it: in Outlook it would speak English */
function languageOf(values: Values): string {
  const tag = givenText(values, 'language') ?? 'en';
  if (Object.keys(LANGUAGES).some((each) => baseOf(each) === baseOf(tag))) return tag;
  throw new Error(`--language takes ${Object.keys(LANGUAGES).join(', ')}; the guard does not speak "${tag}".`);
}

/** `reply-all-guard policy explain` @param clock milliseconds since 1970 */
export const policyExplainBy = (clock: () => number): Command => ({
  words: ['policy', 'explain'],
  usage: '[--to ADDRESS]… [--list ADDRESS=SIZE]… [--unknown-list ADDRESS]… [--new] [--text TEXT] [--policy FILE]',
  summary: 'say which rule would speak about a message, by whose setting, and what the person would see',
  details: DETAILS,
  options: {
    to: { type: 'string', multiple: true },
    list: { type: 'string', multiple: true },
    'unknown-list': { type: 'string', multiple: true },
    from: { type: 'string' },
    'reply-all': { type: 'boolean' },
    new: { type: 'boolean' },
    text: { type: 'string' },
    policy: { type: 'string' },
    person: { type: 'string' },
    language: { type: 'string' },
    json: { type: 'boolean' },
  },
  takes: [0, 0],
  async run(values) {
    const language = languageOf(values);
    const organisation = await readUsablePolicy(await policyFileOf(values));
    const personFile = givenText(values, 'person');
    const person = personFile === undefined ? undefined : await readUsablePolicy(personFile, 'person');
    const { policy } = resolvePolicy(organisation.layer, person?.layer ?? {});
    const message = readMessage(values, policy);
    const explained = await explain({ organisation, person, message, language, now: clock() });
    process.stdout.write(values.json === true ? `${JSON.stringify(explained)}\n` : explanationText(message, explained));
    return 0;
  },
});

export const policyExplain = policyExplainBy(Date.now);
