import type { Profile } from '../../clients/profile';
import type { Mail, ReadingView } from '../outlook';
import { Notifications } from './notifications';
import { OpenPanes } from './open-panes';

let opened = 0;

/** A message in the reading pane: what the add-in may ask and show for as long as it stays selected. */
export class ReadingWindow {
  readonly kind = 'read';
  readonly surface = 'read';
  readonly id: string;
  readonly notifications: Notifications;
  readonly panes = new OpenPanes();
  customProperties: Readonly<Record<string, unknown>> = {};
  /** Handed to the pane by the bar's action that opened it. */
  initializationContext = '';
  open = true;

  constructor(
    readonly mail: Mail,
    profile: Profile,
  ) {
    opened += 1;
    this.notifications = new Notifications(profile);
    this.id = `reading-${opened}`;
  }

  snapshot(): ReadingView {
    return { id: this.id, bars: this.notifications.bars(), ...this.panes.snapshot() };
  }
}
