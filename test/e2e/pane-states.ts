import { expect } from 'vitest';
import { ActivityPage } from '../pages/activity-page';
import type { OutlookPage } from '../pages/outlook-page';
import { ReviewPage } from '../pages/review-page';
import { SettingsPage } from '../pages/settings-page';
import type { Messages } from '../../src/i18n/pane-texts';
import { isPersonal, POLICY_KEYS } from '../../src/policy/schema';

export const LIST = 'CroydonPractices';
const CARLA = 'Reyes, Carla';
const PRIYA = 'Nair, Priya';

/** The parts of one pane. */
export interface Parts {
  readonly outlook: OutlookPage;
  readonly review: ReviewPage;
  readonly settings: SettingsPage;
  readonly activity: ActivityPage;
}

/** @param words of the language that Outlook is in */
export const partsOf = (outlook: OutlookPage, words?: Messages): Parts => ({
  outlook,
  review: new ReviewPage(outlook, words),
  settings: new SettingsPage(outlook, words),
  activity: new ActivityPage(outlook, words),
});

/** Waits until every handler that was launched is done, as whoever reaches for a button is slower than they are. */
const handled = ({ outlook }: Parts): Promise<unknown> =>
  outlook.page.waitForFunction(() => window.simulatedOutlook.launches().every(({ outcome }) => outcome !== undefined));

type Show = (parts: Parts, language: string) => Promise<void>;

const REMOVAL = '<p>Please remove me from this list.</p>';

/** Answers a mail of the demonstration mailbox to all; above the quote stands some HTML. */
async function replyAll(parts: Parts, mail: string, html = ''): Promise<void> {
  await parts.outlook.page.evaluate(
    ([id, above]) => {
      const simulated = window.simulatedOutlook;
      simulated.replyAll(id);
      const compose = simulated.getState().compose!;
      if (above) simulated.setBody(compose.id, above + compose.html);
    },
    [mail, html] as const,
  );
  await handled(parts);
}

const reviewOf =
  (mail: string, switches: Parameters<OutlookPage['beginAnew']>[0] = {}, html = ''): Show =>
  async (parts, language) => {
    await parts.outlook.beginAnew({ ...switches, language });
    await replyAll(parts, mail, html);
    await parts.review.open();
  };

const stormWords = reviewOf('test-email', {}, REMOVAL);
const blocked = reviewOf('test-email', { sizesFrom: 'policy' });

async function newMessage(parts: Parts, language: string, to: string, known = true): Promise<void> {
  await parts.outlook.beginAnew({ sizesFrom: known ? 'policy' : 'nobody', language });
  await parts.outlook.newMessage(to);
  await handled(parts);
  await parts.review.open();
}

async function settingsBeside(parts: Parts, language: string, policy: Readonly<Record<string, unknown>> = {}) {
  await parts.outlook.beginAnew({ language });
  await parts.outlook.addPolicy(policy);
  await replyAll(parts, 'test-email');
  await parts.settings.open();
}

/** The states that a person may meet, each reached anew in an Outlook that is open already. */
export const REVIEW_STATES: Readonly<Record<string, Show>> = {
  block: blocked,
  'confirm-number': reviewOf('nursing-announcement'),
  'confirm-list': stormWords,
  'confirm-reason': async (parts, language) => {
    await parts.outlook.beginAnew({ language });
    await parts.outlook.addPolicy({ confirm: 'reason' });
    await replyAll(parts, 'test-email', REMOVAL);
    await parts.review.open();
    await parts.review.press('acknowledge.button');
    await parts.review.shows('acknowledge.reason-missing');
  },
  unknown: reviewOf('test-email'),
  'send-again': reviewOf('all-hands', { client: 'classic-1.13' }),
  notice: (parts, language) => newMessage(parts, language, LIST, false),
  free: reviewOf('team-rota'),
  observe: reviewOf('test-email', { policyMode: 'observe' }),
  'many-lists': async (parts, language) => {
    await parts.outlook.beginAnew({ language });
    const lists = Array.from({ length: 8 }, (_, n) => ({ address: `ward${n}@nhs.example`, size: 1000 * (n + 1) }));
    await parts.outlook.addPolicy({ lists: lists.map((list) => ({ ...list, action: 'allow' })) });
    await parts.outlook.newMessage(lists.map(({ address }, n) => `Ward ${n} <${address}>`).join('; '));
    await parts.review.open();
  },
  'no-address': (parts, language) => newMessage(parts, language, `Book club; ${LIST}; ${PRIYA}`),
  'new-message': async (parts, language) => {
    await newMessage(parts, language, `${LIST}; ${PRIYA}`);
    await parts.review.checkbox('ways.ask').click();
    await parts.review.says('outcome.asked');
  },
  names: async (parts, language) => {
    await reviewOf('all-hands')(parts, language);
    await parts.review.press('reached.show-names');
    await parts.review.pane.getByRole('searchbox').fill('har bak');
    await parts.review.shows('reached.found', { people: 1 });
  },
  'hostile-names': async (parts, language) => {
    await parts.outlook.beginAnew({ language });
    await parts.outlook.newMessage(
      ['<img src=x onerror=alert(1)>', 'W'.repeat(10_000), '\u202egnp.exe', 'a'.repeat(60)]
        .map((name, n) => `${name} <hostile${n}@nhs.example>`)
        .join('; '),
    );
    await parts.outlook.add('cc', Array.from({ length: 26 }, (_, n) => `Dee ${n} <dee${n}@nhs.example>`).join('; '));
    await parts.review.open();
    await parts.review.press('reached.show-names');
    await parts.review.pane.getByRole('searchbox').waitFor();
  },
  failed: async (parts, language) => {
    await parts.outlook.beginAnew({ language });
    await replyAll(parts, 'test-email');
    for (const field of ['to', 'cc', 'bcc']) await parts.outlook.fault(`${field}.getAsync`, { kind: 'failed' });
    await parts.outlook.pressRibbon('ReviewRecipients');
    await parts.review.shows('failed.title');
  },
  reading: async (parts, language) => {
    await parts.outlook.beginAnew({ language });
    await parts.outlook.read('Test email');
    await parts.outlook.pressRibbon('ReadReviewRecipients');
    await parts.review.showsBesideReading('reading.title');
  },
  changed: async (parts, language) => {
    await stormWords(parts, language);
    await parts.review.replyOnlyTo(CARLA);
    await parts.review.says('outcome.reply-only', { name: CARLA });
  },
  unfinished: async (parts, language) => {
    await parts.outlook.beginAnew({ sizesFrom: 'policy', language });
    await replyAll(parts, 'test-email');
    await parts.outlook.add('cc', PRIYA);
    await parts.review.open();
    await parts.outlook.fault('cc.setAsync', { kind: 'throws' }, 1);
    await parts.review.replyOnlyTo(CARLA);
    await parts.review.says('outcome.unfinished-title');
  },
  voided: async (parts, language) => {
    await stormWords(parts, language);
    await parts.review.confirmList(LIST);
    await parts.outlook.add('cc', PRIYA);
    await parts.review.says('outcome.voided');
  },
};

/** The same of the other parts; to be shown in this order. */
const OTHER_STATES: Readonly<Record<string, Show>> = {
  'activity-empty': async (parts, language) => {
    await reviewOf('team-rota')(parts, language);
    await parts.activity.open();
    await parts.activity.shows('activity.none');
  },
  'activity-filled': async (parts, language) => {
    await blocked(parts, language);
    await parts.review.drop(LIST);
    await parts.review.says('outcome.drop', { list: LIST });
    // What is still written of that would go over what is added here.
    await handled(parts);
    await expect.poll(async () => (await parts.outlook.records())[0]?.outcome).toBe('drop');
    await parts.outlook.page.evaluate(() => {
      const simulated = window.simulatedOutlook;
      const record = (weeks: number, outcome: string) =>
        `${4 - weeks}.abc123,${now - weeks * week},block,block,large-audience,5000,web,${outcome}`;
      const key = Object.keys(localStorage).find((name) => name.endsWith('reply-all-guard.records'))!;
      const week = 7 * 24 * 3_600_000;
      const now = Date.now();
      const earlier = [record(3, ','), record(2, ','), record(1, 'fewer,849999')];
      localStorage.setItem(key, [...earlier, localStorage.getItem(key)].join('\n'));
      simulated.openFolder('inbox');
    });
    await parts.activity.open();
    await parts.activity.shows('activity.spared-people', { people: 849_999 });
  },
  settings: (parts, language) => settingsBeside(parts, language),
  'settings-locked': (parts, language) =>
    settingsBeside(parts, language, {
      locked: POLICY_KEYS.filter(isPersonal),
      knownLists: [{ address: 'all-staff@nhs.example' }],
      selfAliases: ['sam.old@nhs.example'],
    }),
  'settings-nothing-found': async (parts, language) => {
    await settingsBeside(parts, language);
    await parts.settings.search().fill('qqqq');
    await parts.settings.shows('settings.search-none');
  },
  'settings-saved': async (parts, language) => {
    await settingsBeside(parts, language);
    await parts.settings.warnFrom(50);
  },
};

export const STATES = { ...REVIEW_STATES, ...OTHER_STATES };
