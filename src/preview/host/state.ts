import type { AddinFacts, OutlookState, RibbonButton, Switches } from '../outlook';
import type { ComposeWindow } from '../model/compose-window';
import { decisionInForce } from '../model/decision-in-force';
import type { Mailbox } from '../model/mailbox';
import type { Manifest, ManifestButton } from '../model/manifest';
import { languages } from '../model/reply-labels';
import { differencesOf } from '../../clients/facts';
import { findProfile, profiles } from '../../clients/profiles';
import type { ReadingWindow } from '../model/reading-window';
import type { LaunchRecord } from './launcher';

interface Source {
  readonly mailbox: Mailbox;
  readonly manifest: Manifest;
  readonly switches: Switches;
  readonly launches: readonly LaunchRecord[];
  readonly window: ComposeWindow | undefined;
  readonly reading: ReadingWindow | undefined;
  readonly status: string | undefined;
  readonly ownMail: string | undefined;
}

const clients = profiles.map((profile) => ({
  id: profile.id,
  label: profile.label,
  formFactor: profile.formFactor,
  differences: differencesOf(profile),
}));

function factsOf(manifest: Manifest, language: string): AddinFacts {
  const types = (events: Manifest['desktopEvents']): readonly string[] => events.map(({ type }) => type);
  const desktop = { id: 'desktop' as const, events: types(manifest.desktopEvents) };
  const mobile = { id: 'mobile' as const, events: types(manifest.mobileEvents) };
  return {
    name: manifest.name(language),
    version: manifest.version,
    permission: manifest.permission,
    minimumMailbox: manifest.minimumMailbox,
    formFactors: manifest.hasMobile ? [desktop, mobile] : [desktop],
    sendMode: manifest.desktopEvents.find(({ type }) => type === 'OnMessageSend')?.sendMode ?? 'SoftBlock',
    supportsSharedFolders: manifest.supportsSharedFolders,
  };
}

const ribbonOf = (manifest: Manifest, surface: ManifestButton['surface'], language: string): readonly RibbonButton[] =>
  manifest.buttons
    .filter((button) => button.surface === surface)
    .map(({ controlId, iconUrl, label, tooltip }) => ({
      controlId,
      label: label(language),
      tooltip: tooltip(language),
      iconUrl,
    }));

/** Everything the screen draws, as one immutable value. */
export function stateOf({
  mailbox,
  manifest,
  switches,
  launches,
  window,
  reading,
  status,
  ownMail,
}: Source): OutlookState {
  const selected = mailbox.selectedId === undefined ? undefined : mailbox.find(mailbox.selectedId);
  const inForce = window
    ? decisionInForce(
        window.session.all(),
        launches.filter(({ windowId }) => windowId === window.id),
      )
    : undefined;
  const item = window ?? reading;
  return {
    folder: mailbox.folder,
    folders: mailbox.folders(),
    mails: mailbox.visibleMails(),
    ribbon:
      item && findProfile(switches.client).surfaces.includes(item.surface)
        ? ribbonOf(manifest, item.surface, switches.language)
        : [],
    switches,
    clients,
    languages,
    launches,
    me: mailbox.me,
    addin: factsOf(manifest, switches.language),
    ...(selected && { selected }),
    ...(window && { compose: window.snapshot() }),
    ...(reading && { reading: reading.snapshot() }),
    ...(inForce && { lastDecision: inForce.decision, decidedBy: inForce.by }),
    ...(status !== undefined && { status }),
    ...(ownMail !== undefined && { ownMail }),
  };
}
