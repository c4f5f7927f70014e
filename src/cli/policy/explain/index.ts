import { baseOf } from '../../../i18n/format';
import { LANGUAGES } from '../../../i18n/language';
import { resolvePolicy } from '../../../policy/resolve';
import { command } from '../../command';
import type { Command } from '../../command';
import { POLICY_OPTION, policyFileOf } from '../text/policy-option';
import { readUsablePolicy } from '../text/read-policy-text';
import { explain } from './explain';
import { explanationText } from './print-explanation';
import { MESSAGE_OPTIONS, readMessage } from './read-message';
import { print, printJson } from '../../print';

const DETAILS = `Runs the add-in's own rules over an imagined message. Says which rules apply, which setting each used and who
set it, and what the person would see. The message is a reply to all unless you give --new or --invitation, by a person who has never written to these lists.`;

const LANGUAGE_NAMES = Object.keys(LANGUAGES).join(', ');

/** @throws one sentence where the guard does not speak it: in Outlook it would speak English */
function languageOf(tag = 'en'): string {
  if (Object.keys(LANGUAGES).some((each) => baseOf(each) === baseOf(tag))) return tag;
  throw new Error(`--language takes ${LANGUAGE_NAMES}; the guard does not speak "${tag}".`);
}

/** `reply-all-guard policy explain` @param clock milliseconds since 1970 */
export const policyExplainBy = (clock: () => number): Command =>
  command({
    words: ['policy', 'explain'],
    summary: 'say which rules apply to a message, by whose setting, and what the person would see',
    details: DETAILS,
    options: {
      ...MESSAGE_OPTIONS,
      policy: POLICY_OPTION,
      person: { value: 'FILE', description: "a person's own settings, as the pane keeps them" },
      language: { value: 'TAG', description: `Outlook's language: ${LANGUAGE_NAMES}` },
      why: {
        description: 'what each word of --text weighs, and what the sum has to be, whether the rule fires or not',
      },
      json: { description: 'print one JSON object' },
    },
    exitCodes: { 0: 'explained', 2: 'the input cannot be used' },
    async run(values) {
      const language = languageOf(values.language);
      if (values.why && values.text === undefined)
        throw new Error('--why weighs the words of a text: add --text TEXT.');
      const organisation = await readUsablePolicy(await policyFileOf(values.policy));
      const person = values.person === undefined ? undefined : await readUsablePolicy(values.person, 'person');
      const { policy } = resolvePolicy(organisation.layer, person?.layer ?? {});
      const message = readMessage(values, policy);
      const explained = await explain({ organisation, person, message, why: values.why, language, now: clock() });
      if (values.json) printJson(explained);
      else print(explanationText(message, explained));
      return 0;
    },
  });

export const policyExplain = policyExplainBy(Date.now);
