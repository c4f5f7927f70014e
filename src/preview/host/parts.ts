import type { Switches } from '../outlook';
import type { AddinWindow } from '../model/addin-window';
import type { CallContext } from '../model/calls/call';
import type { Profile, RuntimeKind } from '../../clients/profile';
import { findProfile } from '../../clients/profiles';
import { RoamingSettings } from '../model/roaming-settings';
import { AddinControls } from './addin-controls';
import { AddinRuns } from './addin-runs';
import { Commands } from './commands';
import { ComposeController } from './compose-controller';
import { Outbox } from './outbox';
import { PolicyPublisher } from './policy-publisher';
import { ReadingController } from './reading-controller';
import type { SimulatorSetup } from './simulator-setup';

/** The parts of one Outlook, connected. */
export interface Parts {
  readonly runs: AddinRuns;
  readonly composer: ComposeController;
  readonly reading: ReadingController;
  readonly controls: AddinControls;
  readonly outbox: Outbox;
  readonly publisher: PolicyPublisher;
  /** What classic's event engine stores on the device. */
  readonly deviceStorage: Map<string, string>;
}

/** @param switches as they are now @param changed something the screen shows is another */
export function createParts(setup: SimulatorSetup, switches: () => Switches, changed: () => void): Parts {
  const { manifest, mailbox, times } = setup;
  const deviceStorage = new Map<string, string>();
  const settings = new RoamingSettings();
  const profile = (): Profile => findProfile(switches().client);
  const language = (): string => switches().language;
  const theme = (): Switches['theme'] => switches().theme;

  const context = (item: AddinWindow, runtime: RuntimeKind): CallContext<AddinWindow> => ({
    item,
    me: mailbox.me,
    profile: profile(),
    directory: setup.directory,
    runtime,
    settings,
    deviceStorage,
    recipientsChanged: (fields) => {
      if (item.kind === 'compose') runs.recipientsChanged(item, fields);
      composer.edited();
    },
    openReply: (mode, html) => {
      if (item.kind === 'read') composer.openReply(item.mail.id, mode, html);
    },
    openNew: (to, subject) => {
      composer.openNew(to, subject);
    },
    changed,
  });

  const runs = new AddinRuns({ ...setup, profile, language, theme, context, changed });
  const commands = new Commands(manifest, runs, language);
  const reading = new ReadingController(mailbox, runs, profile);
  const beforeClose = (): void => outbox.cancel();
  const composer = new ComposeController({ ...setup, runs, profile, language, beforeClose, changed });
  const outbox = new Outbox({ manifest, times, runs, commands, composer, profile, language, changed });
  const controls = new AddinControls({ composer, reading, commands, runs, changed });
  const clearDevice = (): void => {
    deviceStorage.clear();
    setup.clearDevice();
  };
  const publisher = new PolicyPublisher({ publishPolicy: (now) => setup.publishPolicy(now), clearDevice });
  return { runs, composer, reading, controls, outbox, publisher, deviceStorage };
}
