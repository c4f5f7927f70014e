/** Outlook reads the elements of a manifest in a fixed order and refuses the file where it differs. */

import { finding } from './finding';
import type { Check, Finding } from './finding';
import { attribute, withDescendants } from './xml';
import type { Element } from './xml';

const EDITIONS: Readonly<Record<string, string>> = {
  'http://schemas.microsoft.com/office/appforoffice/1.1': 'base',
  'http://schemas.microsoft.com/office/mailappversionoverrides': '1.0',
  'http://schemas.microsoft.com/office/mailappversionoverrides/1.1': '1.1',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'types',
};

/**
 * What an element holds, in order: `?` may be left out, `*` any number, `+` at least one. A key may name the edition
 * or the `xsi:type`. An element without a row holds nothing.
 */
const CONTENT: Readonly<Record<string, string>> = {
  'OfficeApp base':
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl? AppDomains? Hosts Requirements FormSettings Permissions Rule DisableEntityHighlighting? VersionOverrides',
  'DisplayName base': 'Override*',
  'Description base': 'Override*',
  'AppDomains base': 'AppDomain+',
  'Hosts base': 'Host+',
  'Requirements base': 'Sets',
  'Sets base': 'Set+',
  'FormSettings base': 'Form+',
  'Form base': 'DesktopSettings',
  'DesktopSettings base': 'SourceLocation RequestedHeight?',
  'Rule base': 'Rule*',

  'VersionOverrides 1.0': 'Description? Requirements Hosts Resources VersionOverrides',
  'VersionOverrides 1.1':
    'Description? Requirements Hosts Resources WebApplicationInfo? EquivalentAddins? ConnectedServiceControls? ExtendedPermissions?',
  Requirements: 'Sets',
  Sets: 'Set+',
  Hosts: 'Host+',
  'Host 1.0': 'DesktopFormFactor',
  'Host 1.1': 'Runtimes DesktopFormFactor MobileFormFactor',
  Runtimes: 'Runtime',
  Runtime: 'Override',
  'DesktopFormFactor 1.0': 'FunctionFile ExtensionPoint+',
  'DesktopFormFactor 1.1': 'SupportsSharedFolders FunctionFile ExtensionPoint+',
  MobileFormFactor: 'FunctionFile? ExtensionPoint+',
  'ExtensionPoint LaunchEvent': 'LaunchEvents SourceLocation',
  'ExtensionPoint MessageComposeCommandSurface': 'OfficeTab',
  'ExtensionPoint MessageReadCommandSurface': 'OfficeTab',
  'ExtensionPoint AppointmentOrganizerCommandSurface': 'OfficeTab',
  LaunchEvents: 'LaunchEvent+',
  OfficeTab: 'Group+',
  Group: 'Label Control+',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'Image+',
  'Action ShowTaskpane': 'SourceLocation SupportsPinning?',
  'Action ExecuteFunction': 'FunctionName',

  Resources: 'Images Urls ShortStrings LongStrings',
  Images: 'Image+',
  Urls: 'Url+',
  ShortStrings: 'String+',
  LongStrings: 'String+',
  String: 'Override*',
};

export const checkElements: Check = ({ root }) => withDescendants(root).flatMap(checkContent);

function checkContent(element: Element): Finding[] {
  const edition = EDITIONS[element.namespace];
  if (!edition) {
    return [
      finding(
        'element-namespace',
        element,
        `${element.name} is in the namespace "${element.namespace}", which Outlook does not know.`,
      ),
    ];
  }
  const { name } = element;
  const type = attribute(element, 'xsi:type');
  const row =
    CONTENT[`${name} ${type}`] ?? CONTENT[`${name} ${edition}`] ?? (edition === 'base' ? '' : (CONTENT[name] ?? ''));
  const slots = row.split(' ').filter(Boolean).map(toSlot);
  const what = type ? `${name} (${type})` : name;
  const findings: Finding[] = [];

  let reached = 0;
  for (const [at, child] of element.children.entries()) {
    const slot = slots.findIndex((candidate) => candidate.name === child.name);
    if (slot < 0) {
      findings.push(
        finding(
          'element-unknown',
          child,
          `${what} cannot hold ${child.name}; take it out${row ? ` (it holds ${row})` : ''}.`,
        ),
      );
    } else if (slot < reached) {
      findings.push(
        finding(
          'element-order',
          child,
          `${child.name} must stand before ${element.children[at - 1]!.name} in ${what}; Outlook reads them in order: ${row}.`,
        ),
      );
    } else if (at > 0 && element.children[at - 1]!.name === child.name && !slots[slot]!.many) {
      findings.push(finding('element-twice', child, `${what} may hold one ${child.name} only; take one out.`));
    } else {
      reached = slot;
    }
  }
  for (const slot of slots) {
    if (slot.required && !element.children.some((child) => child.name === slot.name)) {
      findings.push(finding('element-missing', element, `${what} lacks ${slot.name}; it holds, in order: ${row}.`));
    }
  }
  return findings;
}

function toSlot(word: string): { name: string; required: boolean; many: boolean } {
  const mark = word.at(-1)!;
  return {
    name: word.replace(/[?*+]$/, ''),
    required: mark !== '?' && mark !== '*',
    many: mark === '*' || mark === '+',
  };
}
