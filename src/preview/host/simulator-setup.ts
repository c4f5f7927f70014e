import type { Switches } from '../outlook';
import type { Directory } from '../model/directory';
import type { Mailbox } from '../model/mailbox';
import type { Manifest } from '../model/manifest';
import type { RunTimes } from './addin-runs';
import type { Faults } from './faults';
import type { SendTimes } from './send-attempt';

export interface Times extends RunTimes, SendTimes {}

export interface SimulatorSetup {
  readonly manifest: Manifest;
  readonly mailbox: Mailbox;
  readonly directory: Directory;
  readonly faults: Faults;
  readonly times: Times;
  readonly origin: string;
  readonly switches: Switches;
  readonly status: string | undefined;
  /** What is shown instead of the demo mailbox, and whose it is taken to be, in words. */
  readonly ownMail: string | undefined;
  readonly now: () => number;
  /** Hidden frames live here. */
  readonly parent: Element;
  /** Puts the policy the switches stand for where the add-in fetches it. */
  publishPolicy(switches: Switches): Promise<void>;
  /** For the next time that the page is loaded. */
  keepSwitches(switches: Switches): void;
  /** Forgets what the add-in keeps on this device in a browser. */
  clearDevice(): void;
}
