/** Every check of the manifest that needs no network. Microsoft's own validation service knows more. */

import { checkButtons } from './buttons';
import { checkConsent } from './consent';
import { checkElements } from './elements';
import { checkEvents } from './events';
import type { Check, Finding, Manifest, Project } from './finding';
import { checkFrame } from './frame';
import { checkHandlers } from './handlers';
import { checkIcons } from './icons';
import { checkLanguages } from './languages';
import { checkNamedByCode } from './named-by-code';
import { checkResources } from './resources';
import { checkRuntimes } from './runtimes';
import { checkUrls } from './urls';
import { childNamed, parseXml } from './xml';
import type { Element } from './xml';

const CHECKS: readonly Check[] = [
  checkFrame,
  checkElements,
  checkUrls,
  checkResources,
  checkLanguages,
  checkRuntimes,
  checkEvents,
  checkHandlers,
  checkButtons,
  checkIcons,
  checkNamedByCode,
  checkConsent,
];

export function manifestFindings(xml: string, project: Project): readonly Finding[] {
  let root: Element;
  try {
    root = parseXml(xml);
  } catch (error) {
    return [
      { id: 'not-well-formed', sentence: `manifest.xml is not well-formed XML; mend this first: ${String(error)}` },
    ];
  }
  const outer = childNamed(root, 'VersionOverrides');
  const inner = childNamed(outer, 'VersionOverrides');
  const overrides: Element[] = [];
  if (outer) overrides.push({ ...outer, children: outer.children.filter((child) => child !== inner) });
  if (inner) overrides.push(inner);
  const manifest: Manifest = { xml, root, overrides };
  return CHECKS.flatMap((check) => check(manifest, project));
}
