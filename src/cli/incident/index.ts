import { command } from '../command';
import type { Command, CommandOptions } from '../command';
import type { Layer } from '../../policy/parse';
import { POLICY_OPTION, policyFileOf } from '../policy/text/policy-option';
import { readUsablePolicy } from '../policy/text/read-policy-text';
import { chooseLists } from './choose-lists';
import { exchangeCommands } from './exchange-commands';
import { listSources } from './list-sources';
import { listsInMail } from './lists-in-mail';
import { LONGEST_MESSAGE, readMessages, replacedWording } from './messages';
import type { MessageByLanguage } from './messages';
import { startedText, stoppedText, urlBeside } from './print-incident';
import { readEnd } from './read-end';
import { startIncident, stopIncident } from './start-incident';
import { print } from '../print';

const START = `Use it while a storm is on. It blocks every message to these lists, or, if you name none, every reply to all to any list, for everybody who has the
add-in, within a minute after the file is served. No directory needs to know the lists. Everything else in the file stays as it is.

A list is named by its address, or by a name or alias that the policy or the list catalogue knows; or it is taken out of a mail of the storm with --eml. What was
taken is printed, with commands to paste into Exchange. The catalogue in "lists" beside the policy is read without being named.

If an incident is running already, its lists stay frozen and these are added; --until, --for, --scope and --message replace its end, its scope and its message. To
freeze fewer lists, stop it first.`;

const STOP = 'Everything else in the policy file stays as it is.';

function messageOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/\p{Cc}|[\u2028\u2029]/u.test(text)) throw new Error('--message must be one line: remove the line break or tab.');
  if (text.length > LONGEST_MESSAGE)
    throw new Error(`--message has ${text.length} characters; an alert holds ${LONGEST_MESSAGE}: shorten it.`);
  return text;
}

function replacedText(layer: Layer, message: string | MessageByLanguage | undefined): readonly string[] {
  const replaced = typeof message === 'object' ? replacedWording(layer, message) : [];
  return replaced.map((wording) => `Replaced under "texts"; put it back after the incident. ${wording}`);
}

const START_OPTIONS = {
  list: {
    value: 'LIST',
    many: true,
    description:
      'a list to freeze, by address or name; addresses with commas, or --list again. Every list if you name none',
  },
  eml: { value: 'FILE', description: 'a saved mail of the storm: freeze the lists in its To and Cc' },
  lists: {
    value: 'PATH',
    description:
      'the list catalogue\'s folder, or the CSV file it was made of, which knows every name; "lists" beside the policy if you name none',
  },
  for: { value: 'TIME', conflicts: ['until'], description: '30m, 4h, 2d or 1h30m; 4h if you say nothing' },
  until: {
    value: 'DATE-TIME',
    description: 'instead of --for: ISO 8601 with a time zone, such as 2026-11-14T17:00:00+00:00',
  },
  scope: {
    value: 'SCOPE',
    choices: ['replies', 'everything'],
    description: 'what is blocked: replies to all, or also new messages; everything if you name a list',
  },
  message: {
    value: 'TEXT',
    conflicts: ['message-file'],
    description: `what else people are told, in at most ${LONGEST_MESSAGE} characters: who deals with it, where to ask`,
  },
  'message-file': {
    value: 'FILE',
    description: 'instead of --message: a message for each language, in lines such as "de: Bitte nicht antworten."',
  },
  policy: POLICY_OPTION,
} as const satisfies CommandOptions;

/** `reply-all-guard incident start` @param clock milliseconds since 1970 */
export const incidentStartBy = (clock: () => number): Command =>
  command({
    words: ['incident', 'start'],
    summary: 'freeze lists in the policy file: messages to them are blocked for everybody',
    details: START,
    options: START_OPTIONS,
    exitCodes: {
      0: 'declared',
      1: 'declared, but something else in the policy makes it ineffective',
      2: 'the input cannot be used; nothing was written',
    },
    async run(values) {
      const now = clock();
      const file = await policyFileOf(values.policy);
      const end = readEnd(values, now);
      const messageFile = values['message-file'];
      const message = messageFile === undefined ? messageOf(values.message) : await readMessages(messageFile);
      const policy = await readUsablePolicy(file);
      const sources = await listSources(file, policy.layer, values.lists, now);
      const named = await chooseLists(values.list, sources);
      const mail = values.eml === undefined ? undefined : await listsInMail(values.eml, sources);
      const lists = [...named.lists, ...(mail?.lists ?? [])];
      const addresses = new Set(lists.flatMap(({ address, aliases }) => [address, ...aliases]));
      const started = await startIncident({ policy, lists: [...addresses], end, scope: values.scope, message, now });
      const { until } = started.incident;
      const told = {
        found: [...named.found, ...(mail?.found ?? []), ...replacedText(policy.layer, message)],
        commands: exchangeCommands({ lists, subject: mail?.subject, until, now }),
        url: await urlBeside(file),
      };
      print(startedText(file, started, told, now));
      return started.blockers.length ? 1 : 0;
    },
  });

/** `reply-all-guard incident stop` @param clock milliseconds since 1970 */
export const incidentStopBy = (clock: () => number): Command =>
  command({
    words: ['incident', 'stop'],
    summary: 'remove the freeze from the policy file',
    details: STOP,
    options: { policy: POLICY_OPTION },
    exitCodes: { 0: 'no incident is declared any more', 2: 'the input cannot be used; nothing was written' },
    async run(values) {
      const policy = await policyFileOf(values.policy);
      const stopped = await stopIncident(policy);
      print(stoppedText(policy, stopped, await urlBeside(policy), clock()));
      return 0;
    },
  });

export const incidentStart = incidentStartBy(Date.now);
export const incidentStop = incidentStopBy(Date.now);
