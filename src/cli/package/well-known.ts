import type { Site } from './site';

/**
 * Where classic Outlook on Windows looks, at the root of the origin, before its event engine may fetch anything
 * (learn.microsoft.com/office/dev/add-ins/develop/use-sso-in-event-based-activation).
 */
export const WELL_KNOWN = '.well-known/microsoft-officeaddins-allowed.json';

/** Whole addresses alone count: no folder, no wildcard. */
export const wellKnownText = ({ url }: Site): string =>
  `${JSON.stringify({ allowed: [`${url}launchevent.js`] }, null, 2)}\n`;
