/**
 * How the files are to be served, whichever server it is. An ETag goes with every file, so that asking again costs a few bytes;
 * names carry no digest, so nothing but an icon may be kept for long.
 */

import type { Site } from '../site';

export interface Serving {
  readonly site: Site;
  /** Content-Security-Policy of the pages. */
  readonly csp: string;
}

export interface ServedPath {
  /** Below the add-in's address; a folder ends in a slash. */
  readonly path: string;
  /** How long anyone may keep it without asking; 0: ask each time. */
  readonly seconds: number;
  /** Whether scripts of another origin may read it: classic Outlook's event engine has an origin of its own. */
  readonly isShared?: true;
}

/** What differs from asking each time, which is right for the pane: its scripts fit together only when they are of one build. */
export const SERVED: readonly ServedPath[] = [
  // A freeze is to reach everyone within a minute, and the add-in's own copy may be a minute old.
  { path: 'policy.json', seconds: 0, isShared: true },
  // A shard is of use with the index of its own build alone: none may be kept longer than the other.
  { path: 'lists/', seconds: 300, isShared: true },
  // Fetched whenever somebody begins to write; each stands alone.
  { path: 'launchevent.html', seconds: 300 },
  { path: 'launchevent.js', seconds: 300 },
  { path: 'commands.js', seconds: 300 },
  { path: 'assets/', seconds: 604_800 },
];

export const cacheControl = (seconds: number): string => (seconds ? `public, max-age=${seconds}` : 'no-cache');

/** For every file. No X-Frame-Options: Outlook on the web shows the pane in a frame. */
export const headersFor = ({ csp }: Serving): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': csp,
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
});

/** For the files that are shared, to GET and to the OPTIONS that may precede it. */
export const CORS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Max-Age': '86400',
};

export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  txt: 'text/plain',
  xml: 'text/xml',
  zip: 'application/zip',
};

export const isText = (type: string): boolean => !/^image|zip$/.test(type);

/** Said in each configuration that can hold a comment. */
export const WHY_NO_FRAME_ANCESTORS = [
  'frame-ancestors is left out. Microsoft lists nowhere which addresses show the pane in a frame: outlook.office.com,',
  'outlook.office365.com and outlook.cloud.microsoft do, and so does your own Exchange. Behind one that is missing',
  'the pane stays empty, and in a browser nothing is checked on Send. Where you know them all, append to the policy:',
] as const;
export const FRAME_ANCESTORS =
  '; frame-ancestors https://outlook.office.com https://outlook.office365.com https://outlook.cloud.microsoft';
