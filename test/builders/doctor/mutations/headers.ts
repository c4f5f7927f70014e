/** What the host says with the files. */

import { inDays, header, all, POLICY, SCRIPTS, PAGES, ANY } from './mutation';
import type { Mutation } from './mutation';

/** Answers that take so long by doctor's clock, and no time of the test's. */
function lateFor(of: RegExp, ms: number): Pick<Mutation, 'hosted' | 'options'> {
  let late = 0;
  return {
    hosted(hosted) {
      hosted.answer = (_request, _response, pathname) => {
        if (of.test(pathname)) late += ms;
        return false;
      };
    },
    options: { now: () => Date.now() + late },
  };
}

export const OF_HEADERS: readonly Mutation[] = [
  { id: 'content-type', what: 'scripts as text', hosted: header(SCRIPTS, 'Content-Type', 'text/plain; charset=utf-8') },
  {
    id: 'content-type',
    what: 'pages as bytes',
    hosted: header(PAGES, 'Content-Type', 'application/octet-stream'),
    also: ['charset-missing'],
  },
  { id: 'data-type', what: 'JSON as text', hosted: header(/\.json$/, 'Content-Type', 'text/plain') },
  { id: 'data-type', what: 'icons as nothing', hosted: header(/\.png$/, 'Content-Type', undefined) },
  { id: 'charset', what: 'Latin-1', hosted: header(PAGES, 'Content-Type', 'text/html; charset=ISO-8859-1') },
  { id: 'charset-missing', what: 'of scripts', hosted: header(SCRIPTS, 'Content-Type', 'text/javascript') },
  { id: 'attachment', what: 'a page', hosted: header(PAGES, 'Content-Disposition', 'attachment; filename=a.html') },
  { id: 'frame-refused', what: 'X-Frame-Options', hosted: header(ANY, 'X-Frame-Options', 'SAMEORIGIN') },
  {
    id: 'frame-refused',
    what: 'frame-ancestors',
    hosted: header(PAGES, 'Content-Security-Policy', "frame-ancestors 'self' https://outlook.office.com"),
  },
  {
    id: 'content-security-policy',
    what: 'without Microsoft',
    hosted: header(PAGES, 'Content-Security-Policy', "default-src 'self'"),
  },
  {
    id: 'content-security-policy',
    what: 'without the file that office.js fetches by itself',
    hosted: header(PAGES, 'Content-Security-Policy', "script-src 'self' https://appsforoffice.microsoft.com"),
  },
  {
    id: 'content-security-policy',
    what: 'without the styles of the pane',
    hosted: header(PAGES, 'Content-Security-Policy', "style-src 'self'"),
  },
  {
    id: 'content-security-policy',
    what: 'without asking',
    hosted: header(PAGES, 'Content-Security-Policy', "connect-src 'none'"),
  },
  {
    id: 'resource-policy',
    what: 'icons for the origin alone',
    hosted: header(ANY, 'Cross-Origin-Resource-Policy', 'same-origin'),
  },
  { id: 'policy-cached', what: 'for an hour', hosted: header(POLICY, 'Cache-Control', 'public, max-age=3600') },
  { id: 'policy-cached', what: 'by a CDN', hosted: header(POLICY, 'Cache-Control', 'max-age=0, s-maxage=600') },
  { id: 'policy-cached', what: 'as long as anybody likes', hosted: header(POLICY, 'Cache-Control', undefined) },
  {
    id: 'policy-cached',
    what: 'until a date',
    hosted: all(
      header(POLICY, 'Cache-Control', undefined),
      header(POLICY, 'Expires', new Date(inDays(1)).toUTCString()),
    ),
  },
  { id: 'policy-cached', what: 'already', hosted: header(POLICY, 'Age', '900') },
  {
    id: 'lists-cached',
    hasLists: true,
    what: 'for a day',
    hosted: header(/\/lists\//, 'Cache-Control', 'max-age=86400'),
  },
  {
    id: 'code-cached',
    what: 'for a year',
    hosted: header(SCRIPTS, 'Cache-Control', 'public, max-age=31536000, immutable'),
  },
  { id: 'code-cached', what: 'as long as anybody likes', hosted: header(PAGES, 'Cache-Control', undefined) },
  { id: 'no-validator', what: 'of the policy', hosted: header(POLICY, 'ETag', '') },
  { id: 'not-modified', what: 'never', hosted: (hosted) => (hosted.isRevalidating = false) },
  { id: 'not-compressed', what: 'nothing', hosted: (hosted) => (hosted.isCompressing = false) },
  { id: 'cors', what: 'nothing allowed', hosted: header(POLICY, 'Access-Control-Allow-Origin', undefined, 'GET') },
  {
    id: 'cors',
    what: 'one origin allowed',
    hosted: header(ANY, 'Access-Control-Allow-Origin', 'https://localhost', 'GET'),
  },
  {
    id: 'cors',
    what: 'refused with an origin',
    hosted: (hosted) => {
      hosted.answer = ({ headers, method }, response, pathname) => {
        const isRefused = Boolean(headers.origin) && method === 'GET' && pathname.endsWith('policy.json');
        if (isRefused) response.writeHead(403).end();
        return isRefused;
      };
    },
  },
  {
    id: 'preflight',
    what: 'refused',
    hosted: (hosted) => {
      hosted.answer = ({ method }, response) => {
        if (method === 'OPTIONS') response.writeHead(405).end();
        return method === 'OPTIONS';
      };
    },
  },
  {
    id: 'preflight',
    what: 'without a word',
    hosted: header(POLICY, 'Access-Control-Allow-Origin', undefined, 'OPTIONS'),
  },
  { id: 'clock', what: 'an hour ahead', hosted: header(ANY, 'Date', new Date(Date.now() + 3_600_000).toUTCString()) },
  { id: 'slow', what: 'the policy alone', ...lateFor(POLICY, 1_100) },
  { id: 'nosniff', what: 'nowhere', hosted: header(ANY, 'X-Content-Type-Options', undefined) },
];
