import { textOf } from '../command';
import type { Command } from '../command';
import { examine } from './examine';
import { asJson, asText, isGood } from './print';
import { readAddress } from './read-address';
import { readAuthorities } from './read-authorities';

const DETAILS = `URL is where the packaged folder is served, https://guard.example/addins/ for instance. Everything that an Outlook would
fetch there is fetched, as the clients do it, and every fault is told with its file and the remedy, the worst first:

  broken   some people are not guarded, cannot open the pane, or cannot be stopped when it matters
  risky    one client, one renewal or one bad day away from that
  note     worth knowing; a deployment with notes alone is good

It looks at the certificate and TLS, redirects and sign-ins, content types and encodings, addresses inside the scripts and the
manifest, the manifest against deployment.json, every packaged file's digest, icons, the policy and for how long it may be
kept, the list catalogue, CORS and OPTIONS as classic Outlook asks, the well-known file at the root, headers that keep the pane
out of Outlook, and clocks. Nothing is changed, nothing is sent but requests for files; no proxy is used. It takes ten seconds
at most.

--ca FILE   trust the authorities in this file too (PEM or DER), where the certificate is of your own
--json      an array of {id, severity, file, others, sentence}; "others" names further files with the same fault

Exit codes: 0 good, 1 something is broken or risky, 2 there is nothing to look at (the address is wrong, or the host silent).`;

/** `reply-all-guard doctor` */
export const doctor: Command = {
  words: ['doctor'],
  usage: 'URL [--ca FILE] [--json]',
  summary: 'fetch a deployment as Outlook would, and say what is wrong with it',
  details: DETAILS,
  options: { ca: { type: 'string' }, json: { type: 'boolean' } },
  takes: [1, 1],
  async run(values, [typed = '']) {
    const base = readAddress(typed);
    const ca = textOf(values, 'ca');
    const authorities = ca === undefined ? [] : await readAuthorities(ca);
    const report = await examine(base, { authorities });
    process.stdout.write(values.json === true ? asJson(report) : asText(report));
    return isGood(report) ? 0 : 1;
  },
};
