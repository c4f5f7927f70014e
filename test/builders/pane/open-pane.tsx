import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import type { PaneKey } from '../../../src/i18n/pane-texts';
import type { MessageParams } from '../../../src/i18n/format';
import { ENGLISH } from '../../../src/i18n/messages';
import { Pane } from '../../../src/taskpane/pane/pane';
import { named, i18nOf } from '../../../src/taskpane/pane/i18n';
import { Localized } from '../../../src/taskpane/pane/localized';
import type { View } from '../../../src/taskpane/pane/view';
import type { FakePane } from './fake-pane';

export const { t } = i18nOf(ENGLISH);

/** A sentence of the pane with names as the pane sets them into sentences. */
export const said = (key: PaneKey, params: MessageParams = {}): string => {
  const safe: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) safe[name] = typeof value === 'string' ? named(value) : value;
  return t(key, safe);
};

/** Opens the pane beside the message and waits for its first heading, and for the files that it loads. */
export async function openPane(ports: FakePane, view: View = 'review'): Promise<UserEvent> {
  render(
    <FluentProvider theme={webLightTheme}>
      <Localized ports={ports}>
        <Pane ports={ports} opened={view} />
      </Localized>
    </FluentProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
  // What comes after the number was drawn, and what that loads.
  await act(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  await act(() => vi.dynamicImportSettled());
  return userEvent.setup();
}

export const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent;

export const sections = (): readonly string[] =>
  screen.queryAllByRole('heading', { level: 2 }).map((each) => each.textContent);

export const button = (key: PaneKey, params?: MessageParams): HTMLElement =>
  screen.getByRole('button', { name: said(key, params) });

export const findButton = (key: PaneKey, params?: MessageParams): Promise<HTMLElement> =>
  screen.findByRole('button', { name: said(key, params) });

export const hasButton = (key: PaneKey, params?: MessageParams): boolean =>
  screen.queryByRole('button', { name: said(key, params) }) !== null;

/** What the review's live region says, the first of the pane; screen readers announce it. */
export const result = (): HTMLElement => screen.getAllByRole('status')[0]!;

/** Waits until the live region says this. */
export const findResult = (key: PaneKey, params?: MessageParams): Promise<HTMLElement> =>
  within(result()).findByText((content) => content.includes(said(key, params)));

/** Whether the pane shows this sentence. */
export const shows = (sentence: string): boolean =>
  screen.queryAllByText((content) => content.includes(sentence)).length > 0;
