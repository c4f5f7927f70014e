import { DEPLOYMENT_FILE } from '../deployment';
import { MANIFEST } from '../package/names';
import { WELL_KNOWN as IN_PACKAGE } from '../package/well-known';
import { kindOf } from './parts/kind';

/** Files without which the add-in does not work. */
export const REQUIRED = [
  'launchevent.js',
  'launchevent.html',
  'commands.js',
  'taskpane.js',
  'taskpane.html',
  'policy.json',
] as const;

export { MANIFEST };
export const DEPLOYMENT = DEPLOYMENT_FILE;
export const POLICY = 'policy.json';
export const LISTS = 'lists/index.json';
/** The first and the last shard stand for all 256. */
export const SHARDS = ['lists/00.json', 'lists/ff.json'] as const;
/** Below the origin, wherever the add-in lies. */
export const WELL_KNOWN = `/${IN_PACKAGE}`;

/** Where `npm start` serves, and what stands in files that were never packaged. */
export const UNPACKAGED = 'https://localhost:3000/';

/** As it is called in findings: below the deployment's address, else with a slash as below the origin. */
export const nameOf = (base: URL, { pathname }: URL): string =>
  pathname.startsWith(base.pathname) ? pathname.slice(base.pathname.length) : pathname;

/** Whether a client may ask for a file of the package; some are for the web server, or for the person who sets it up. */
export const isForClients = (name: string): boolean =>
  kindOf(name) !== undefined && !/^(hosting|lists|\.well-known)\/|\.config\.json$/.test(name);
