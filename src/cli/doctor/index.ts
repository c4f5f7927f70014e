import { command } from '../command';
import { SHARD_NAMES } from '../lists/shards';
import { examine } from './examine';
import { LIMITS, MOST_SECONDS } from './limits';
import { asText, isGood } from './print';
import { readAddress } from './read-address';
import { readText } from '../read-text';
import { readAuthorities } from './read-authorities';
import { print, printJson } from '../print';

const DETAILS = `doctor fetches everything that an Outlook would fetch, in the way each client does it. It names each problem with its file and how to fix it,
the most harmful first:

  broken   some people have no guard, no pane, or cannot be stopped
  risky    one client, one renewal or one bad day away from that
  note     worth knowing; a deployment with notes only is good

It checks the certificate and TLS, redirects and sign-ins, content types and encodings, addresses in the scripts, the digest of every packaged file, icons, the policy and how long it may be cached,
the list catalogue, CORS and OPTIONS requests as classic Outlook makes them, the well-known file at the root, headers that stop Outlook showing the pane, and clocks;
with --manifest also the addresses in the manifest, its icons, and whether it is of the package that is served.

It only requests files, ${LIMITS.shardsAtOnce} at a time at most: it changes nothing and uses no proxy. It takes ${MOST_SECONDS} seconds at most, and ${LIMITS.shardsMs / 1_000} more for the ${SHARD_NAMES.length} files of a list
catalogue. What it had no time for it names.

For a job at night, --strict ends with 1 also where the policy does not enforce for everybody, the list catalogue is old, or anything was not looked at.`;

/** @throws one sentence where it is no number of days */
function readDays(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new Error(`--list-days takes a number of days from 1 to 999, such as 7, not "${text}".`);
}

/** `reply-all-guard doctor` */
export const doctor = command({
  words: ['doctor'],
  summary: 'fetch a deployment as Outlook would, and say what is wrong with it',
  details: DETAILS,
  argument: { name: 'URL', description: 'where the packaged folder is served, such as https://guard.example/addins/' },
  options: {
    ca: {
      value: 'FILE',
      description: "trust the authorities in this file too (PEM or DER), for your own authority's certificate",
    },
    manifest: {
      value: 'FILE',
      description: "check the package's manifest.xml too, which is uploaded and not served",
    },
    strict: { description: 'for jobs that nobody reads: end with 1 also for what is otherwise a note' },
    'list-days': { value: 'DAYS', description: 'days from which on a list catalogue is old; 7 if you give none' },
    'private-network': {
      description: 'browsers here were told to load from the private address of the host: do not report it',
    },
    json: {
      description:
        'print an array of {id, severity, file, others, sentence}; "others" names more files with the same problem',
    },
  },
  exitCodes: {
    0: 'good',
    1: 'something is broken or risky; with --strict also what is old, off, or not looked at',
    2: 'there is nothing to check: the address is wrong, or the host does not answer',
  },
  async run({ ca, json, manifest: file, strict, ...values }, [typed = '']) {
    const base = readAddress(typed);
    const authorities = ca === undefined ? [] : await readAuthorities(ca);
    const manifest = file === undefined ? undefined : await readText(file);
    const report = await examine(base, {
      authorities,
      manifest,
      isStrict: strict,
      isPrivateKnown: values['private-network'],
      ...(values['list-days'] !== undefined && { mostListDays: readDays(values['list-days']) }),
    });
    if (json) printJson(report.findings, 2);
    else print(...asText(report));
    return isGood(report) ? 0 : 1;
  },
});
