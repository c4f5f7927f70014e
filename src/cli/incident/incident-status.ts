import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parsePolicy } from '../../policy/parse';
import { command } from '../command';
import type { Command } from '../command';
import { deploymentIn } from '../deployment';
import { readAddress } from '../doctor/read-address';
import { readAuthorities } from '../doctor/read-authorities';
import { ineffectiveIncident } from '../policy/check/warnings/ineffective-incident';
import { policyErrors, findingLine } from '../policy/text/policy-findings';
import { POLICY_OPTION } from '../policy/text/policy-option';
import { formatDateTime, formatDuration } from './format-date-time';
import { frozenText } from './incident-scope';
import { messagesOf } from './messages';
import { messageLines } from './print-incident';
import { servedPolicy } from './served-policy';
import type { ServedPolicy } from './served-policy';
import { print } from '../print';

const DETAILS = `It fetches policy.json from the host, as every Outlook does, and says what is frozen, until when, and since when the file is as it is. If the
policy file here says something else, it says so: the file was not uploaded, or a cache has an older one.`;

const POLICY_HERE = 'policy.json';

/** `reply-all-guard incident status` @param clock milliseconds since 1970 */
export const incidentStatusBy = (clock: () => number): Command =>
  command({
    words: ['incident', 'status'],
    summary: 'say what the world gets now: which lists are frozen, since when, until when',
    details: DETAILS,
    argument: {
      name: 'URL',
      optional: true,
      description: 'where the add-in is served; the one that deployment.json beside the policy has, if you name none',
    },
    options: {
      policy: POLICY_OPTION,
      ca: {
        value: 'FILE',
        description: "trust the authorities in this file too, for your own authority's certificate",
      },
    },
    exitCodes: {
      0: 'a freeze is in force',
      1: 'no freeze is in force, or something makes it ineffective, or the policy file here differs',
      2: 'the policy cannot be fetched',
    },
    async run({ policy = POLICY_HERE, ca }, [typed]) {
      const base = readAddress(typed ?? (await plannedUrl(policy)));
      const served = await servedPolicy(base, ca === undefined ? [] : await readAuthorities(ca), clock);
      const here = await readFile(policy, 'utf8').catch(() => undefined);
      const { lines, isInForce } = statusOf(
        served,
        here === undefined ? undefined : { file: policy, text: here },
        clock(),
      );
      print(`${lines.join('\n')}\n`);
      return isInForce ? 0 : 1;
    },
  });

export const incidentStatus = incidentStatusBy(Date.now);

async function plannedUrl(policy: string): Promise<string> {
  const found = await deploymentIn(path.dirname(policy));
  if (found && found !== 'damaged') return found.url;
  throw new Error('Give the address where the add-in is served: reply-all-guard incident status https://YOUR-HOST/.');
}

interface LocalPolicy {
  readonly file: string;
  readonly text: string;
}

function statusOf(
  { url, text, changedAt }: ServedPolicy,
  here: LocalPolicy | undefined,
  now: number,
): { lines: readonly string[]; isInForce: boolean } {
  const since =
    changedAt === undefined
      ? 'the host does not say since when'
      : `so since ${formatDateTime(changedAt)}, ${formatDuration(now - changedAt)} ago`;
  const title = `${url}, as Outlook gets it now (${since}):`;
  const [fault] = policyErrors(text, 'organisation');
  if (fault)
    return {
      lines: [
        title,
        '',
        `The add-in refuses this file, and each device keeps its last good one: ${findingLine(url, fault)}`,
      ],
      isInForce: false,
    };
  const { layer } = parsePolicy(text);
  const warnings = ineffectiveIncident(layer).map(({ sentence }) => sentence);
  const difference = here && incidentText(here.text) !== incidentText(text) ? differs(here.file) : [];
  const { incident } = layer;
  const isFrozen = incident !== undefined && incident.until > now;
  return {
    lines: [
      title,
      '',
      ...(isFrozen
        ? [
            `  blocked  ${frozenText(incident)}`,
            `  until    ${formatDateTime(incident.until)}, ${formatDuration(incident.until - now)} from now`,
            ...messageLines(incident, messagesOf(layer)),
          ]
        : [
            `Nothing is frozen: ${incident ? `the freeze ended ${formatDateTime(incident.until)}` : 'no incident is declared'}.`,
          ]),
      ...(isFrozen ? warnings.flatMap((sentence) => ['', `Warning: ${sentence}`]) : []),
      ...difference,
    ],
    isInForce: isFrozen && !warnings.length && !difference.length,
  };
}

/** What a policy has of an incident, in a form that can be compared. */
function incidentText(text: string): string {
  const { layer } = parsePolicy(text);
  return JSON.stringify([layer.incident ?? null, layer.incident ? messagesOf(layer) : {}]);
}

const differs = (file: string): readonly string[] => [
  '',
  `Warning: ${file} has another incident. Upload it; if you did, a cache between the host and your staff has an older file.`,
];
