/** What the pages as shipped ask Microsoft for, answered from this computer. */

import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { microsoftAjaxScript } from '../../src/preview/server/microsoft-ajax';

export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
export const MICROSOFT_AJAX = 'https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js';
/** How a test's problems name such a request. */
export const ASKED_OF_MICROSOFT =
  /^request that leaves this computer: https:\/\/(appsforoffice\.microsoft|ajax\.aspnetcdn)\.com\//;

/** office.js out of its npm package. @param ajax what is said to be MicrosoftAjax.js */
export async function answerForMicrosoft(context: BrowserContext, ajax = microsoftAjaxScript()): Promise<void> {
  await context.route(`${OFFICE_JS}**`, (route, request) => {
    // Its files are lower case; it asks for some in capitals.
    const { pathname } = new URL(request.url().slice(OFFICE_JS.length).toLowerCase(), 'https://office-js/');
    return route.fulfill({ path: path.join('node_modules/@microsoft/office-js/dist', pathname) });
  });
  await context.route(MICROSOFT_AJAX, (route) => route.fulfill({ contentType: 'text/javascript', body: ajax }));
}

/** Takes out of a test's problems what is meant to be. */
export function take(problems: string[], expected: RegExp): readonly string[] {
  const taken = problems.filter((problem) => expected.test(problem));
  problems.splice(0, problems.length, ...problems.filter((problem) => !expected.test(problem)));
  return taken;
}
