import type { AddinFacts, OutlookState, Switches } from '../outlook';
import type { ComposeWindow } from '../model/compose-window';
import type { Mailbox } from '../model/mailbox';
import type { Manifest } from '../model/manifest';
import { languages } from '../model/outlook-words';
import { profiles } from '../model/profile';
import type { LaunchRecord } from './launcher';

interface Source {
  readonly mailbox: Mailbox;
  readonly manifest: Manifest;
  readonly switches: Switches;
  readonly launches: readonly LaunchRecord[];
  readonly window: ComposeWindow | undefined;
  readonly status: string | undefined;
}

const clients = profiles.map(({ id, label, note }) => ({ id, label, note }));

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

function lastDecision(window: ComposeWindow | undefined): Readonly<Record<string, unknown>> | undefined {
  const text = window?.session.all().lastDecision;
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

/** Everything the screen draws, as one immutable value. */
export function stateOf({ mailbox, manifest, switches, launches, window, status }: Source): OutlookState {
  const selected = mailbox.selectedId === undefined ? undefined : mailbox.find(mailbox.selectedId);
  const decision = lastDecision(window);
  return {
    folder: mailbox.folder,
    folders: mailbox.folders(),
    mails: mailbox.shown(),
    ribbon: window
      ? manifest.buttons
          .filter(({ surface }) => surface === 'compose')
          .map((button) => ({
            controlId: button.controlId,
            label: button.label(switches.language),
            tooltip: button.tooltip(switches.language),
            iconUrl: button.iconUrl,
          }))
      : [],
    switches,
    clients,
    languages,
    launches,
    me: mailbox.me,
    addin: factsOf(manifest, switches.language),
    ...(selected && { selected }),
    ...(window && { compose: window.snapshot() }),
    ...(decision && { lastDecision: decision }),
    ...(status !== undefined && { status }),
  };
}
