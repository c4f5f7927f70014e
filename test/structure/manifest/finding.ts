/** What a check of the manifest is given and what it gives back. */

import type { Element } from './xml';

export interface Finding {
  readonly id: string;
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
  /** Names that launchevent's entry associates with a function; undefined while there is no such file. */
  readonly associated: ReadonlySet<string> | undefined;
  /** What the Smart Alert's button is called, by language: the ribbon button it speaks of must be called the same. */
  readonly reviewLabels: ReadonlyMap<string, string>;
  readonly changelog: string;
}

export type Check = (manifest: Manifest, project: Project) => readonly Finding[];

export function finding(id: string, element: Element | undefined, sentence: string): Finding {
  return { id, sentence: element ? `manifest.xml line ${element.line}: ${sentence}` : `manifest.xml: ${sentence}` };
}
