import { expect } from 'vitest';
import { test } from '../pages/one-page';
import { OutlookPage } from '../pages/outlook-page';
import { LIST, partsOf, STATES } from './pane-states';

/** 1280 by 1024 pixels at 400 %, as WCAG 2.2 has it (1.4.10 Reflow). */
const REFLOW = [320, 256] as const;

/** States with something in them that others do not have. */
const WIDEST = [
  'confirm-number',
  'confirm-list',
  'many-lists',
  'no-address',
  'new-message',
  'hostile-names',
  'unfinished',
  'failed',
  'activity-filled',
  'settings-locked',
  'settings-saved',
] as const;

test('320 by 256 CSS pixels: nothing is beyond the edges or cut off, every control can be brought in sight', async ({
  page,
  preview,
}) => {
  const parts = partsOf(new OutlookPage(page));
  await parts.outlook.open(preview.url);
  await parts.outlook.sizePane(...REFLOW);
  for (const name of WIDEST) {
    await STATES[name]!(parts, 'en-GB');
    const lost = await parts.outlook.pane.locator('body').evaluate((body) => {
      const { clientWidth, clientHeight, scrollWidth } = document.documentElement;
      const all = [...body.querySelectorAll<HTMLElement>('*')];
      // What is there for screen readers alone is clipped; shapes keep to their picture.
      const forReaders = all.filter((each) => getComputedStyle(each).clipPath !== 'none');
      const seen = all.filter(
        (each) =>
          each.getClientRects().length > 0 &&
          getComputedStyle(each).visibility === 'visible' &&
          !each.closest('svg') &&
          !forReaders.some((list) => list.contains(each)),
      );
      const beyond = seen.filter((each) => {
        const { left, right } = each.getBoundingClientRect();
        return left < -0.5 || right > clientWidth + 0.5;
      });
      // What an ellipsis shortens can be read where it is chosen or typed.
      const cut = seen.filter(
        (each) =>
          !each.matches('input, select') &&
          each.scrollWidth > each.clientWidth + 1 &&
          getComputedStyle(each).overflowX !== 'visible',
      );
      const hidden = seen
        .filter((each) => each.matches('button, input, select, a[href]'))
        .filter((each) => {
          each.scrollIntoView({ block: 'center' });
          // The first of its lines: a link may have two.
          const { left, top, width, height } = each.getClientRects()[0]!;
          const y = top + height / 2;
          const there = document.elementFromPoint(left + width / 2, y);
          return y > clientHeight || !there || !(each.contains(there) || there.contains(each));
        });
      const nameOf = (each: HTMLElement): string =>
        `${each.tagName} "${(each.innerText || each.className).slice(0, 40)}"`;
      return {
        size: [clientWidth, clientHeight],
        sideways: scrollWidth - clientWidth,
        beyond: beyond.map(nameOf),
        cut: cut.map(nameOf),
        hidden: hidden.map(nameOf),
      };
    });
    expect(lost, name).toEqual({ size: [...REFLOW], sideways: 0, beyond: [], cut: [], hidden: [] });
  }
});

test('where less motion is asked for, nothing moves for longer than an instant', async ({ page, preview }) => {
  const parts = partsOf(new OutlookPage(page));
  const { outlook } = parts;
  /** What changes place or size for longer than an instant; what fades stays where it is. */
  const moving = (): Promise<readonly string[]> =>
    outlook.pane.locator('body').evaluate(() =>
      document
        .getAnimations()
        .map(({ effect }) => effect as KeyframeEffect)
        .filter((effect) => Number(effect.getComputedTiming().endTime) > 100)
        .flatMap((effect) => effect.getKeyframes())
        .flatMap(({ offset, computedOffset, easing, composite, ...changed }) => Object.keys(changed))
        .filter((property) => !/opacity|color|^(fill|stroke)$/i.test(property)),
    );
  /** Nobody knows how long Outlook will take: a bar goes to and fro. */
  const wait = async (): Promise<void> => {
    await outlook.beginAnew();
    await outlook.replyAll('Test email');
    await outlook.bar.getByText(LIST).waitFor();
    // Another handler of the new window would meet the silence in the pane's place.
    await outlook.settled();
    await outlook.fault('to.getAsync', { kind: 'silent' }, 1);
    await outlook.pressRibbon('ReviewRecipients');
    await outlook.pane.getByRole('progressbar').waitFor();
  };
  await outlook.open(preview.url);
  await wait();
  expect(await moving()).toContain('transform');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await wait();
  expect(await moving()).toEqual([]);

  for (const name of ['unknown', 'new-message', 'changed', 'settings-saved'] as const) {
    await STATES[name]!(parts, 'en-GB');
    expect(await moving(), name).toEqual([]);
  }
});
