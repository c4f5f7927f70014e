import { givenText, textsOf } from '../command';
import type { Command, Values } from '../command';
import { policyFileOf } from '../policy/text/policy-option';
import { readAddresses } from '../read-addresses';
import { startedText, stoppedText, urlBeside } from './print-incident';
import { readEnd } from './read-end';
import { startIncident, stopIncident } from './start';

/** What policy takes. */
const LONGEST_MESSAGE = 200;

const START = `While a storm is on: blocks every reply to all to these lists, for everybody who has the add-in, within a minute of the file
being served. Lists need not be known to anybody beforehand. The rest of the file stays as it is, to the character.

--list ADDRESS   a list to freeze; several with commas, or --list again. Left out: every list
--for TIME       30m, 4h, 2d, 1h30m; 4h where nothing is said
--until MOMENT   instead of --for: ISO 8601 with a time zone, such as 2026-11-14T17:00:00+00:00
--message TEXT   what people are told besides, at most ${LONGEST_MESSAGE} characters: who deals with it, where to ask
--policy FILE    the policy file to edit; policy.json of this folder where nothing is said

Where an incident is running already, its lists stay frozen and these come to them; its end and message are replaced where
others are given. To freeze fewer lists, stop it first.

Exit codes: 0 declared, 1 declared, but something else in the policy keeps it from stopping anybody, 2 unusable input (nothing
written).`;

const STOP = `Takes the incident out of the policy file; the rest stays as it is, to the character.

--policy FILE    the policy file to edit; policy.json of this folder where nothing is said

Exit codes: 0 no incident is declared any more, 2 unusable input (nothing written).`;

function messageOf(values: Values): string | undefined {
  const text = givenText(values, 'message');
  if (text === undefined) return undefined;
  if (/\p{Cc}|[\u2028\u2029]/u.test(text))
    throw new Error('--message must be one line: take the line break or tab out.');
  if (text.length > LONGEST_MESSAGE)
    throw new Error(`--message has ${text.length} characters; an alert has room for ${LONGEST_MESSAGE}: shorten it.`);
  return text;
}

/** `reply-all-guard incident start` @param clock milliseconds since 1970 */
export const incidentStartBy = (clock: () => number): Command => ({
  words: ['incident', 'start'],
  usage: '[--list ADDRESS]… [--for 4h | --until MOMENT] [--message TEXT] [--policy FILE]',
  summary: 'freeze lists in the policy file: replies to all to them are blocked for everybody',
  details: START,
  options: {
    list: { type: 'string', multiple: true },
    for: { type: 'string' },
    until: { type: 'string' },
    message: { type: 'string' },
    policy: { type: 'string' },
  },
  takes: [0, 0],
  async run(values) {
    const now = clock();
    const policy = await policyFileOf(values);
    const lists = readAddresses(textsOf(values, 'list'), '--list');
    const end = readEnd({ for: givenText(values, 'for'), until: givenText(values, 'until') }, now);
    const started = await startIncident({ policy, lists, end, message: messageOf(values), now });
    process.stdout.write(startedText(policy, started, await urlBeside(policy), now));
    return started.hindrances.length ? 1 : 0;
  },
});

/** `reply-all-guard incident stop` @param clock milliseconds since 1970 */
export const incidentStopBy = (clock: () => number): Command => ({
  words: ['incident', 'stop'],
  usage: '[--policy FILE]',
  summary: 'take the freeze out of the policy file again',
  details: STOP,
  options: { policy: { type: 'string' } },
  takes: [0, 0],
  async run(values) {
    const policy = await policyFileOf(values);
    const stopped = await stopIncident(policy);
    process.stdout.write(stoppedText(policy, stopped, await urlBeside(policy), clock()));
    return 0;
  },
});

export const incidentStart = incidentStartBy(Date.now);
export const incidentStop = incidentStopBy(Date.now);
