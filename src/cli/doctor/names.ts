import { DEPLOYMENT_FILE } from '../deployment';
import { SHARD_FILES } from '../lists/shards';
import { MANIFEST } from '../package/names';
import { WELL_KNOWN as IN_PACKAGE } from '../package/well-known';

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
/** All shards of the list catalogue, by their numbers. */
export const SHARDS: readonly string[] = SHARD_FILES.map((name) => `lists/${name}`);
/** Below the origin, wherever the add-in lies. */
export const WELL_KNOWN = `/${IN_PACKAGE}`;

/** Where `npm start` serves, and what stands in files that were never packaged. */
export const UNPACKAGED = 'https://localhost:3000/';

/** As it is called in findings: below the deployment's address, else with a slash as below the origin. */
export const nameOf = (base: URL, { pathname }: URL): string =>
  pathname.startsWith(base.pathname) ? pathname.slice(base.pathname.length) : pathname;

/** Whether a file of the package is served below its address: the well-known one counts at the root alone, where it is fetched anyway. */
export const isBelowAddress = (name: string): boolean => !name.startsWith('.well-known/');
