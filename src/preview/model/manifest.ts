import type { ManifestSendMode } from './smart-alert';

export interface LaunchEvent {
  readonly type: string;
  readonly functionName: string;
  /** Send events only; what is left out is SoftBlock. */
  readonly sendMode?: ManifestSendMode;
}

export interface ManifestButton {
  readonly controlId: string;
  /** In the ribbon of a message being written or being read, or of a meeting being organised. */
  readonly surface: 'compose' | 'read' | 'meeting';
  readonly iconUrl: string;
  readonly action:
    { readonly kind: 'pane'; readonly url: string } | { readonly kind: 'function'; readonly name: string };
  label(language: string): string;
  tooltip(language: string): string;
}

/** The parts of an add-in only manifest that an Outlook acts on. */
export interface Manifest {
  name(language: string): string;
  readonly version: string;
  /** `ReadItem`, `ReadWriteItem`, … as written. */
  readonly permission: string;
  /** Lowest Mailbox requirement set the add-in asks for: `1.5`. */
  readonly minimumMailbox: string;
  readonly desktopEvents: readonly LaunchEvent[];
  readonly mobileEvents: readonly LaunchEvent[];
  readonly hasMobile: boolean;
  readonly supportsSharedFolders: boolean;
  /** Page and script of the event runtime. */
  readonly eventPage: string | undefined;
  readonly eventScript: string | undefined;
  /** Page that runs the ribbon's functions. */
  readonly functionPage: string | undefined;
  readonly buttons: readonly ManifestButton[];
}

/** office.js' numbers for permissions, as the host tells them in its initial data. */
const PERMISSION_LEVEL: Readonly<Record<string, number>> = {
  Restricted: 0,
  ReadItem: 1,
  ReadWriteMailbox: 2,
  ReadWriteItem: 3,
};
export const permissionLevel = (manifest: Manifest): number => PERMISSION_LEVEL[manifest.permission] ?? 0;

const named = (parent: Element | Document, name: string): readonly Element[] => [
  ...parent.getElementsByTagNameNS('*', name),
];
const first = (parent: Element | Document | undefined, name: string): Element | undefined =>
  parent && named(parent, name)[0];
const child = (parent: Element | undefined, name: string): Element | undefined =>
  parent && [...parent.children].find((element) => element.localName === name);
const textOf = (element: Element | undefined): string => (element?.textContent ?? '').trim();
const typeOf = (element: Element): string =>
  element.getAttribute('xsi:type') ?? element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';

/** An element with a `DefaultValue` and `Override`s a locale; clients match a locale exactly. */
function inLanguage(element: Element | undefined, language: string): string {
  if (!element) return '';
  const match = [...element.children].find(
    (entry) => entry.localName === 'Override' && entry.getAttribute('Locale')?.toLowerCase() === language.toLowerCase(),
  );
  return match?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
}

function eventsOf(form: Element | undefined): readonly LaunchEvent[] {
  if (!form) return [];
  return named(form, 'LaunchEvent').map((event) => {
    const mode = event.getAttribute('SendMode');
    return {
      type: event.getAttribute('Type') ?? '',
      functionName: event.getAttribute('FunctionName') ?? '',
      ...(mode !== null && { sendMode: mode as ManifestSendMode }),
    };
  });
}

const SURFACES: Readonly<Record<string, ManifestButton['surface']>> = {
  MessageComposeCommandSurface: 'compose',
  MessageReadCommandSurface: 'read',
  AppointmentOrganizerCommandSurface: 'meeting',
};

/**
 * Reads a parsed manifest, the newest VersionOverrides in it.
 * @throws where the document is no manifest at all; missing parts are simply missing.
 */
export function readManifest(xml: Document): Manifest {
  const root = xml.documentElement;
  if (root.localName !== 'OfficeApp') throw new Error('manifest.xml is not an Office add-in manifest');
  const overrides = named(xml, 'VersionOverrides').at(-1);
  const resources = child(overrides, 'Resources');
  const entries = new Map<string, Element>();
  for (const group of resources ? [...resources.children] : [])
    for (const entry of [...group.children]) entries.set(entry.getAttribute('id') ?? '', entry);
  const resource = (element: Element | undefined): Element | undefined =>
    entries.get(element?.getAttribute('resid') ?? '');
  const url = (element: Element | undefined): string | undefined =>
    resource(element)?.getAttribute('DefaultValue') ?? undefined;

  const desktop = first(overrides, 'DesktopFormFactor');
  const mobile = first(overrides, 'MobileFormFactor');
  const runtime = first(overrides, 'Runtime');

  const buttons = (desktop ? named(desktop, 'ExtensionPoint') : []).flatMap((point) => {
    const surface = SURFACES[typeOf(point)];
    return surface ? named(point, 'Control').map((control) => buttonOf(control, surface)) : [];
  });

  function buttonOf(control: Element, surface: ManifestButton['surface']): ManifestButton {
    const action = child(control, 'Action');
    const tip = child(control, 'Supertip');
    const images = named(control, 'Image');
    const icon = images.find((image) => image.getAttribute('size') === '32') ?? images[0];
    return {
      controlId: control.getAttribute('id') ?? '',
      surface,
      iconUrl: url(icon) ?? '',
      action:
        action && typeOf(action) === 'ExecuteFunction'
          ? { kind: 'function', name: textOf(child(action, 'FunctionName')) }
          : { kind: 'pane', url: url(child(action, 'SourceLocation')) ?? '' },
      label: (language) => inLanguage(resource(child(control, 'Label')), language),
      tooltip: (language) => inLanguage(resource(child(tip, 'Description')), language),
    };
  }

  return {
    name: (language) => inLanguage(child(root, 'DisplayName'), language),
    version: textOf(child(root, 'Version')),
    permission: textOf(child(root, 'Permissions')),
    minimumMailbox: first(child(root, 'Requirements'), 'Set')?.getAttribute('MinVersion') ?? '1.1',
    desktopEvents: eventsOf(desktop),
    mobileEvents: eventsOf(mobile),
    hasMobile: mobile !== undefined,
    supportsSharedFolders: textOf(first(desktop, 'SupportsSharedFolders')) === 'true',
    eventPage: url(runtime),
    eventScript: url(child(runtime, 'Override')),
    functionPage: url(child(desktop, 'FunctionFile')),
    buttons,
  };
}
