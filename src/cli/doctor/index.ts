import { command } from '../command';
import { examine } from './examine';
import { asJson, asText, isGood } from './print';
import { readAddress } from './read-address';
import { readText } from '../read-text';
import { readAuthorities } from './read-authorities';

const DETAILS = `doctor fetches everything that an Outlook would fetch, in the way each client does it. It names each problem with its file and how to fix it,
the most harmful first:

  broken   some people have no guard, no pane, or cannot be stopped
  risky    one client, one renewal or one bad day away from that
  note     worth knowing; a deployment with notes only is good

It checks the certificate and TLS, redirects and sign-ins, content types and encodings, addresses in the scripts, the digest of every packaged file, icons, the policy and how long it may be cached,
the list catalogue, CORS and OPTIONS requests as classic Outlook makes them, the well-known file at the root, headers that stop Outlook showing the pane, and clocks;
with --manifest also the addresses in the manifest, its icons, and whether it is of the package that is served.

It only requests files: it changes nothing and uses no proxy. It takes ten seconds at most.`;

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
    json: {
      description:
        'print an array of {id, severity, file, others, sentence}; "others" names more files with the same problem',
    },
  },
  exitCodes: {
    0: 'good',
    1: 'something is broken or risky',
    2: 'there is nothing to check: the address is wrong, or the host does not answer',
  },
  async run({ ca, json, manifest: file }, [typed = '']) {
    const base = readAddress(typed);
    const authorities = ca === undefined ? [] : await readAuthorities(ca);
    const manifest = file === undefined ? undefined : await readText(file);
    const report = await examine(base, { authorities, manifest });
    process.stdout.write(json ? asJson(report) : asText(report));
    return isGood(report) ? 0 : 1;
  },
});
