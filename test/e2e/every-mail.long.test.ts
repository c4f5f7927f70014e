import { describe, expect } from 'vitest';
import { test } from '../pages/one-page';
import type { Action } from '../../src/engine/decision';
import type { SizesFrom } from '../../src/preview/outlook';
import { ENGINES, OutlookPage } from '../pages/outlook-page';

/** What a Reply all to each mail of the demonstration mailbox comes to when Send is pressed, whatever the client. */
const DECISIONS: readonly (readonly [mail: string, typed: string, decision: Action])[] = [
  ['test-email', 'Thank you, received.', 'warn'],
  ['test-email', 'Please remove me from this list.', 'confirm'],
  ['test-email-remove-me', 'Stop replying to all!', 'confirm'],
  ['team-rota', 'Fine with me.', 'allow'],
  ['all-hands', 'I shall be there.', 'warn'],
  ['nursing-announcement', 'Which sizes are there?', 'confirm'],
  ['research-list', 'When is the deadline?', 'allow'],
  ['blind-copy', 'Thank you.', 'allow'],
  ['partner-thread', 'Agreed.', 'allow'],
  ['typed-other', 'See you then.', 'allow'],
];
const KNOWN_SIZE: (typeof DECISIONS)[number] = ['test-email', 'Thank you, received.', 'block'];

interface Outcome {
  readonly mail: string;
  readonly typed: string;
  readonly decision: string;
  /** How often the send handler completed its event. */
  readonly completions: number;
}

describe.each(ENGINES)('%s', (client) => {
  test('every mail gets the decision its scenario states', async ({ page, preview }) => {
    const outlook = new OutlookPage(page);
    await outlook.open(preview.url, { client });
    const decide = (sizesFrom: SizesFrom, cases: typeof DECISIONS): Promise<Outcome[]> =>
      page.evaluate(
        async ({ sizesFrom, cases }) => {
          const simulated = window.simulatedOutlook;
          simulated.set({ sizesFrom });
          await simulated.published();
          const until = (holds: () => boolean): Promise<void> =>
            new Promise((resolve) => {
              if (holds()) {
                resolve();
                return;
              }
              const stop = simulated.subscribe(() => {
                if (!holds()) return;
                stop();
                resolve();
              });
            });
          const outcomes = [];
          for (const [mail, typed] of cases) {
            const earlier = simulated.launches().length;
            const since = (event: string) =>
              simulated
                .launches()
                .slice(0, simulated.launches().length - earlier)
                .filter((launch) => launch.event === event);
            const finished = (event: string) => since(event).some((launch) => launch.outcome !== undefined);
            simulated.replyAll(mail);
            await until(() => finished('OnNewMessageCompose') && finished('OnMessageCompose'));
            const compose = simulated.getState().compose!;
            simulated.setBody(compose.id, `<p>${typed}</p>${compose.html}`);
            simulated.send(compose.id);
            const answered = () => simulated.getState().compose?.alert !== undefined || !simulated.getState().compose;
            await until(() => finished('OnMessageSend') && answered());
            const [launch] = since('OnMessageSend');
            const [completion] = launch!.completions as { allowEvent: boolean; contextData?: string }[];
            const decision = completion?.allowEvent
              ? 'allow'
              : (JSON.parse(completion?.contextData ?? '{"action":"none"}') as { action: string }).action;
            outcomes.push({ mail, typed, decision, completions: launch!.completions.length });
            if (simulated.getState().compose?.alert) {
              simulated.answerAlert(compose.id, 'dont-send');
              simulated.discard(compose.id);
            }
          }
          return outcomes;
        },
        { sizesFrom, cases },
      );

    const expected = (cases: typeof DECISIONS): Outcome[] =>
      cases.map(([mail, typed, decision]) => ({ mail, typed, decision, completions: 1 }));
    expect(await decide('nobody', DECISIONS)).toEqual(expected(DECISIONS));
    expect(await decide('policy', [KNOWN_SIZE])).toEqual(expected([KNOWN_SIZE]));
  });
});
