/** One fault for each finding: what a slip of the pen in the manifest, or in a file it names, looks like. */

import type { FindingId, Project } from './finding';

interface Mutation {
  readonly xml?: (xml: string) => string;
  readonly project?: (project: Project) => Partial<Project>;
}

/** Replaces the first occurrence; a table entry that no longer finds its place fails the test. */
function swap(from: string, to: string): Mutation {
  return { xml: (xml) => replaceAt(xml, xml.indexOf(from), from, to) };
}

/** Replaces the last occurrence: the one in the inner VersionOverrides. */
function swapLast(from: string, to: string): Mutation {
  return { xml: (xml) => replaceAt(xml, xml.lastIndexOf(from), from, to) };
}

function replaceAt(xml: string, at: number, from: string, to: string): string {
  if (at < 0) throw new Error(`manifest.xml has no ${from} any more; mend mutations.ts`);
  return xml.slice(0, at) + to + xml.slice(at + from.length);
}

function icons(project: Project, file: string, size: readonly [number, number] | undefined): Project['icons'] {
  return new Map(
    [...project.icons].flatMap(([name, old]) => (name !== file ? [[name, old]] : size ? [[name, size]] : [])),
  );
}

export const MUTATIONS: Readonly<Record<FindingId, Mutation>> = {
  'not-well-formed': swap('</Permissions>', ''),
  'file-size': { xml: (xml) => `${xml}<!--${'x'.repeat(256 * 1024)}-->` },
  'mail-app': swap('xsi:type="MailApp"', 'xsi:type="TaskPaneApp"'),
  id: swap('<Id>', '<Id>x'),
  version: swap('</Version>', '-beta</Version>'),
  permission: swap('ReadWriteItem', 'ReadWriteMailbox'),
  'base-set': swapLast('DefaultMinVersion="1.5"', 'DefaultMinVersion="1.12"'),
  overrides: swap('VersionOverridesV1_1', 'VersionOverridesV1_0'),
  'shared-folders': swap('<SupportsSharedFolders>true', '<SupportsSharedFolders>false'),

  'element-namespace': swap('mailappversionoverrides/1.1', 'mailappversionoverrides/1.9'),
  'element-unknown': swap(
    '<DesktopFormFactor>',
    '<DesktopFormFactor><SupportsSharedFolders>true</SupportsSharedFolders>',
  ),
  'element-order': { xml: (xml) => xml.replace(/( *<Runtimes>.*<\/Runtimes>\n)(.*)( *<MobileFormFactor>)/s, '$2$1$3') },
  'element-twice': swap('</Permissions>', '</Permissions><Permissions>ReadWriteItem</Permissions>'),
  'element-missing': swap('<ProviderName>Reply-All Guard</ProviderName>', ''),

  'https-only': swapLast('https://localhost:3000/launchevent.js', 'http://localhost:3000/launchevent.js'),
  url: swapLast('https://localhost:3000/launchevent.js', 'launchevent.js'),
  'one-origin': swapLast('https://localhost:3000/launchevent.js', 'https://localhost:3001/launchevent.js'),
  'file-unknown': swapLast('/launchevent.js', '/launch-event.js'),

  'resid-length': swapLast('"Settings.Tip"', `"Settings.Tip${'.'.repeat(21)}"`),
  'resid-undefined': swapLast('Url id="LaunchScript.Url"', 'Url id="LaunchScript"'),
  'resid-unused': swapLast('Url id="LaunchScript.Url"', 'Url id="LaunchScript"'),
  'resid-twice': swapLast('id="Settings.Tip"', 'id="Review.Tip"'),
  'resid-kind': swapLast('<Description resid="Settings.Tip"/>', '<Description resid="Settings.Label"/>'),
  'text-length': swapLast('Value="Settings"', `Value="${'S'.repeat(126)}"`),
  'same-in-both': swapLast('Value="Einstellungen"', 'Value="Optionen"'),

  'default-locale': swap('<DefaultLocale>en-US', '<DefaultLocale>en-GB'),
  'area-twice': swap('Locale="de-AT"', 'Locale="de-DE"'),
  'area-unknown': swap('Locale="cy-GB"', 'Locale="cy"'),
  'language-missing': { xml: (xml) => xml.replace(/ *<bt:Override Locale="sv-FI"[^>]*>\n/, '') },
  'language-untranslated': swapLast('Value="Gosodiadau"', 'Value="Settings"'),
  'language-differs': swapLast('Locale="fr-CH" Value="Paramètres"', 'Locale="fr-CH" Value="Réglages"'),
  'review-label': { project: () => ({ reviewLabels: new Map([['de', 'Empfänger ansehen']]) }) },

  'runtime-script': swap('type="javascript"', 'type="script"'),
  'runtime-page': swapLast('<SourceLocation resid="LaunchPage.Url"/>', '<SourceLocation resid="Pane.Url"/>'),
  'runtime-file': swapLast('localhost:3000/launchevent.js', 'localhost:3000/launchevent.html'),

  'event-unknown': swap('"OnMessageRecipientsChanged"', '"OnMessageRecipientChanged"'),
  'event-unwanted': swap('"OnInfoBarDismissClicked"', '"OnMessageAttachmentsChanged"'),
  'event-twice': swap('"OnMessageCompose"', '"OnNewMessageCompose"'),
  'event-missing': {
    xml: (xml) =>
      xml.replace(/<MobileFormFactor>(.*)<LaunchEvent Type="OnMessageFromChanged"[^>]*>/s, '<MobileFormFactor>$1'),
  },
  'handler-shared': swap('"onMessageComposeHandler"', '"onNewMessageComposeHandler"'),
  'handler-name': swap('"onMessageSendHandler"', '"onSendHandler"'),
  'send-mode': swap('SendMode="SoftBlock"', 'SendMode="Block"'),

  'entry-missing': { project: ({ associated }) => ({ associated: { ...associated, buttons: undefined } }) },
  'handler-missing': {
    project: ({ associated }) => ({
      associated: {
        ...associated,
        events: new Set([...associated.events!].filter((name) => name !== 'onMessageSendHandler')),
      },
    }),
  },
  'handler-unlisted': {
    project: ({ associated }) => ({
      associated: { ...associated, events: new Set([...associated.events!, 'onAppointmentTimeChangedHandler']) },
    }),
  },

  'id-twice': swap('id="ReadSettings"', 'id="Settings"'),
  'button-missing': swapLast('id="ReviewRecipients"', 'id="Review"'),
  'button-unknown': swapLast('id="ReviewRecipients"', 'id="Review"'),
  'button-action': swapLast('<FunctionName>replyToSenderOnlyFromRead', '<FunctionName>replyToSenderOnly'),
  'icon-sizes': swap('<bt:Image size="80"', '<bt:Image size="64"'),
  'icon-size-unknown': swap('<bt:Image size="80"', '<bt:Image size="81"'),

  'icon-missing': { project: (project) => ({ icons: icons(project, 'assets/settings-32.png', undefined) }) },
  'icon-size': { project: (project) => ({ icons: icons(project, 'assets/icon-128.png', [128, 127]) }) },

  command: { project: () => ({ commands: ['ReviewRecipients', 'Review'] }) },
  'bar-icon': { project: () => ({ barIcon: 'Icon.17' }) },

  'consent-line': { project: () => ({ changelog: '' }) },
  'consent-version': swapLast('Value="Settings"', 'Value="Options"'),
};
