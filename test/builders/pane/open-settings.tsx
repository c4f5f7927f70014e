import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { PaneKey } from '../../../src/i18n/pane-texts';
import type { FakePane } from './fake-pane';
import { openPane, t } from './open-pane';

/** Opens the pane at the settings and waits for them. */
export async function openSettings(pane: FakePane): Promise<UserEvent> {
  const user = await openPane(pane, 'settings');
  await screen.findByRole('searchbox');
  return user;
}

/** What Outlook has of the person's settings. */
export const own = (pane: FakePane): unknown => JSON.parse(pane.personal ?? '{}');

export const section = (title: PaneKey): HTMLElement => screen.getByRole('region', { name: t(title) });
