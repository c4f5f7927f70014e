import type { Page } from 'playwright-core';

/** The most that each store held, in characters, while one page composed. */
export interface PageFill {
  readonly windows: number;
  /** Of these so many were sent: the simulated mailbox has them under Sent. */
  readonly sent: number;
  readonly session: number;
  readonly device: number;
}

interface Work {
  readonly forMs: number;
  /** The first window of this stretch is the so manieth of all. */
  readonly from: number;
}

/**
 * Composes in a page for a while, as fast as Outlook lets it: answers to all, writes, opens the pane, sends, takes back what was
 * stopped. Runs in the page, so that it waits for nothing but Outlook.
 */
export const composeFor = (page: Page, work: Work): Promise<PageFill> =>
  page.evaluate(async ({ forMs, from }: Work): Promise<PageFill> => {
    const outlook = window.simulatedOutlook;
    const fill = { windows: 0, sent: 0, session: 0, device: 0 };
    const end = performance.now() + forMs;
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
    /** Gives up after ten seconds, so that one window that hangs does not end it all. */
    const until = async (isSo: () => boolean): Promise<boolean> => {
      const late = performance.now() + 10_000;
      while (!isSo()) {
        if (performance.now() > late) return false;
        await pause();
      }
      return true;
    };
    const isSettled = (): boolean => outlook.launches().every(({ outcome }) => outcome !== undefined);
    const compose = () => outlook.getState().compose;
    const size = (texts: Iterable<readonly [string, unknown]>): number => {
      let total = 0;
      for (const [key, text] of texts) total += key.length + String(text).length;
      return total;
    };
    const measure = (): void => {
      const stored = Object.keys(localStorage)
        .filter((key) => !key.startsWith('preview:'))
        .map((key) => [key, localStorage.getItem(key)] as const);
      fill.session = Math.max(fill.session, size(Object.entries(outlook.sessionData())));
      fill.device = Math.max(fill.device, size(stored) + size(outlook.deviceStorage));
    };
    /** Opens the review, and waits until it has its buttons. */
    const review = async (): Promise<void> => {
      outlook.pressRibbon('ReviewRecipients');
      const buttons = () =>
        document
          .querySelector<HTMLIFrameElement>('[data-testid="pane"] iframe')
          ?.contentDocument?.querySelectorAll('button');
      await until(() => (buttons()?.length ?? 0) > 2);
    };
    const oneWindow = async (nth: number): Promise<void> => {
      const mails = outlook.getState().mails;
      outlook.replyAll(mails[nth % mails.length]!.id);
      await until(isSettled);
      const opened = compose();
      if (!opened) return;
      const words = nth % 5 === 0 ? 'Please remove me from this list.' : 'See you there.';
      outlook.setBody(opened.id, `<p>${words}</p>${opened.html}`);
      outlook.addRecipient(opened.id, 'cc', `person${nth % 50}@corp.example`);
      await until(isSettled);
      if (nth % 5 === 1) await review();
      measure();
      outlook.send(opened.id);
      await until(() => compose()?.alert !== undefined || compose()?.id !== opened.id);
      measure();
      if (compose()?.id !== opened.id) fill.sent += 1;
      const alert = compose()?.alert;
      const back = alert?.buttons.find(({ id }) => id === 'dont-send' || id === 'close' || id === 'take-action');
      if (back) outlook.answerAlert(opened.id, back.id);
      await until(isSettled);
      outlook.discard(opened.id);
      await until(() => compose() === undefined);
      fill.windows += 1;
    };
    while (performance.now() < end) await oneWindow(from + fill.windows);
    return fill;
  }, work);
