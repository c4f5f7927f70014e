/** What a check of the manifest is given and what it gives back. */

import type { Element } from './xml';

/** Each has a mutation in mutations.ts which proves that it can be found. */
export type FindingId =
  | 'area-twice'
  | 'area-unknown'
  | 'base-set'
  | 'button-action'
  | 'button-missing'
  | 'button-unknown'
  | 'bar-icon'
  | 'command'
  | 'consent-line'
  | 'consent-version'
  | 'default-locale'
  | 'element-missing'
  | 'element-namespace'
  | 'element-order'
  | 'element-twice'
  | 'element-unknown'
  | 'entry-missing'
  | 'event-missing'
  | 'event-twice'
  | 'event-unknown'
  | 'event-unwanted'
  | 'file-size'
  | 'file-unknown'
  | 'handler-missing'
  | 'handler-name'
  | 'handler-shared'
  | 'handler-unlisted'
  | 'https-only'
  | 'icon-missing'
  | 'icon-size'
  | 'icon-size-unknown'
  | 'icon-sizes'
  | 'id'
  | 'id-twice'
  | 'language-differs'
  | 'language-missing'
  | 'language-untranslated'
  | 'mail-app'
  | 'not-well-formed'
  | 'one-origin'
  | 'overrides'
  | 'permission'
  | 'resid-kind'
  | 'resid-length'
  | 'resid-twice'
  | 'resid-undefined'
  | 'resid-unused'
  | 'review-label'
  | 'runtime-file'
  | 'runtime-page'
  | 'runtime-script'
  | 'same-in-both'
  | 'send-mode'
  | 'shared-folders'
  | 'text-length'
  | 'url'
  | 'version';

export interface Finding {
  readonly id: FindingId;
  /** What is wrong, where, and what to do. */
  readonly sentence: string;
}

export interface Manifest {
  readonly xml: string;
  readonly root: Element;
  /** Both `VersionOverrides`, the outer (1.0) first, each without the other. */
  readonly overrides: readonly Element[];
}

/** What the rest of the repository says about things the manifest names. */
export interface Project {
  /** Width and height in the PNG's own header, by path: `assets/icon-16.png`. */
  readonly icons: ReadonlyMap<string, readonly [number, number]>;
  /** Names that the entries of launchevent/ and commands/ associate with a function; undefined while there is no such file. */
  readonly associated: Readonly<Record<'events' | 'buttons', ReadonlySet<string> | undefined>>;
  /** What the Smart Alert's button is called, by language: the ribbon button it speaks of must be called the same. */
  readonly reviewLabels: ReadonlyMap<string, string>;
  /** The `commandId`s with which Smart Alerts and info bars open the pane: of a message, and of an invitation. */
  readonly commands: readonly string[];
  /** The image that info bars name. */
  readonly barIcon: string;
  readonly changelog: string;
}

export type Check = (manifest: Manifest, project: Project) => readonly Finding[];

export function finding(id: FindingId, element: Element | undefined, sentence: string): Finding {
  return { id, sentence: element ? `manifest.xml line ${element.line}: ${sentence}` : `manifest.xml: ${sentence}` };
}
