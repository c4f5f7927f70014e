import { parseUrl } from '../parse-url';
import { didYouMean } from '../nearest';

/** Where a deployment is served, as the files need it. */
export interface Site {
  /** Absolute, https, ending in a slash: what BASE_URL becomes. */
  readonly url: string;
  /** Without a slash at the end. */
  readonly origin: string;
  /** From the first slash to the last: `/`, or `/guard/`. */
  readonly path: string;
  readonly host: string;
  /** Whether only this computer can reach it. */
  readonly isLocal: boolean;
}

const LONGEST_PATH = 200;
const LABEL = '[a-z0-9]([a-z0-9-]*[a-z0-9])?';
const HOST = new RegExp(`^(${LABEL}(\\.${LABEL})*|\\[[0-9a-f:.]+\\])$`);
const LOCAL = /^(localhost|.+\.localhost|127\.[\d.]+|\[::1\])$/;
/** Plain characters alone: the path is written into scripts, XML and web servers' configurations. */
const PATH = /^\/([\w.~-]+\/)*[\w.~-]*$/;
const FILE = /[^/]\.(html?|xml|js|json)$/i;

const refuse = (sentence: string): never => {
  throw new Error(sentence);
};

/**
 * Reads `--url`: the address of the folder, with or without the slash at its end. Spellings of one address give one site.
 * @throws one sentence where Outlook would load nothing from there
 */
export function parseSite(text: string): Site {
  const given = text.trim();
  if (!given) refuse('Give --url https://…, the address where the add-in will be served.');
  const rest = given.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  if (rest === given)
    refuse(`--url takes a whole address, not "${given}".${didYouMean(`https://${given.replace(/^https?:\/*/i, '')}`)}`);
  // Whatever stands before an @ may be a password: it is not repeated.
  if (/^[^/?#]*@/.test(rest))
    refuse('--url must not hold a name or password: Outlook would not send them. Leave out everything before the "@".');
  if (!/^https:/i.test(given))
    refuse(`Outlook loads add-ins over https only: serve "${given}" over TLS and write https://${rest}.`);
  if (/[?#]/.test(rest))
    refuse(`--url must end with the folder that the add-in is served from: leave out the "?" or "#" of "${given}".`);
  if (!/^[^/\\]/.test(rest)) refuse(`--url "${given}" has no host: write https://host/ or https://host/folder/.`);
  return siteOf(given);
}

function siteOf(given: string): Site {
  const url = parseUrl(given);
  if (!url || !HOST.test(url.hostname))
    throw new Error(
      `--url "${given}" is not an address that can be reached: write https://host/ or https://host/folder/.`,
    );
  if (!PATH.test(url.pathname) || url.pathname.length > LONGEST_PATH)
    refuse(
      `The folder in --url "${given}" must be at most ${LONGEST_PATH} of the characters A-Z a-z 0-9 . _ ~ - and single slashes.`,
    );
  if (FILE.test(url.pathname)) refuse(`--url "${given}" names a file: give the folder where the add-in is served.`);
  const path = url.pathname.replace(/\/?$/, '/');
  const { origin, host, hostname } = url;
  return { url: origin + path, origin, path, host, isLocal: LOCAL.test(hostname) };
}
