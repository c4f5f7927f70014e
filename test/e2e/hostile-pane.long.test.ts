import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { ENGLISH } from '../../src/i18n/messages';
import { paneFrame } from '../browser/axe';
import { OutlookPage } from '../pages/outlook-page';
import { test } from '../pages/one-page';
import { showState } from './every-state';
import { STATES } from './pane-states';

/** Each would run, load, lead away or turn a line around where it is taken at its word. */
const HOSTILE = [
  `<img src=https://evil.example/a.png onerror="document.title='run'">`,
  `"><svg onload="document.title='run'"></svg>`,
  `[the report](javascript:document.title='run')`,
  'https://evil.example/sign-in',
  "javascript:document.title='run'",
  '\u202egnp.exe\u202c \u2066evil.example',
  'a\u0000b\u0007c\u200bd evil.example',
  '__proto__ constructor evil.example',
];
const LINK = "https://intranet.nhs.example/%3Cscript%3E?next=javascript:document.title='run'".replaceAll("'", '%27');

const addressOf = (n: number): string => `hostile${n}@nhs.example`;

/** Lists with such names and words, and sentences of the organisation's own. */
const POLICY = {
  lists: HOSTILE.map((words, n) => ({
    address: addressOf(n),
    name: words,
    size: 30 + n,
    action: 'notice',
    message: words,
    link: LINK,
  })),
  texts: {
    en: Object.fromEntries(
      Object.keys(ENGLISH.pane)
        .slice(0, 300)
        .map((key, n) => [key, HOSTILE[n % HOSTILE.length]]),
    ),
  },
};

/** As their field takes them. */
const RECIPIENTS = HOSTILE.map((words, n) => `${words.replaceAll(';', ',')} <${addressOf(n)}>`).join('; ');
/** Time for the pane to show what it was told. */
const AT_MOST = { timeout: 15_000 };

/** Where no message is looked at, and so no policy asked for; or where the window's own copy of it is fresh. */
const WITHOUT_NEW_POLICY = ['reading', 'failed', 'send-again'];

/** What the pane became of: the title, elements and addresses that it must not have, and characters that nobody sees. */
async function inspect(page: Page) {
  const frame = await paneFrame(page);
  return frame.evaluate((ownLink) => {
    const all = [...document.body.querySelectorAll('*')];
    const isOurs = (href: string): boolean => /^rules\/[a-z-]+\.html$/.test(href) || href === ownLink;
    return {
      title: document.title,
      elements: all
        .filter((each) => each.matches('img, iframe, object, embed, base, meta, style:not([data-make-styles-bucket])'))
        .map(({ outerHTML }) => outerHTML.slice(0, 100)),
      handlers: all.filter((each) => each.getAttributeNames().some((name) => name.startsWith('on'))).length,
      links: [...document.querySelectorAll('[href], [src], [action]')]
        .filter((each) => document.body.contains(each) && each.tagName !== 'SCRIPT')
        .map((each) => each.getAttribute('href') ?? each.getAttribute('src') ?? each.getAttribute('action') ?? '')
        .filter((href) => !isOurs(href)),
      unseen: [document.body.innerText, ...all.map((each) => each.getAttribute('aria-label') ?? '')].filter((text) =>
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b-\u200d\u202a-\u202e\u2066\u2067]/.test(text),
      ),
    };
  }, LINK);
}

test.for(Object.keys(STATES))(
  'whatever names, words and sentences are, the pane shows it as text alone in the state %s',
  async (name, { page, preview }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('evil.example')) asked.push(request.url());
    });
    const outlook = new OutlookPage(page);
    await showState(page, preview.url, name);
    const { title } = await inspect(page);
    await outlook.addPolicy(POLICY);
    if (!WITHOUT_NEW_POLICY.includes(name)) {
      const frame = await paneFrame(page);
      await expect
        .poll(async () => {
          // Again where what was under way before has brought the former policy since.
          await outlook.minuteLater();
          await outlook.add('cc', RECIPIENTS);
          const isShown = frame.waitForFunction(() => document.body.innerText.includes('evil.example'), null, AT_MOST);
          return isShown.then(Boolean, () => false);
        })
        .toBe(true);
    }
    expect(await inspect(page)).toEqual({ title, elements: [], handlers: 0, links: [], unseen: [] });
    expect(asked).toEqual([]);
  },
);
