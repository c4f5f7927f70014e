import type { Layer } from '../../../../policy/parse';

/** What is valid in a policy and senseless: the add-in takes the file, and does not do what it seems to say. */
export interface PolicyWarning {
  /** As a policy's issues name a place: `senderOverrides[1].thresholds.warn`. */
  readonly path: string;
  /** Begins with the setting; says what happens, and what to do. */
  readonly sentence: string;
}

/** @param layer a policy that the add-in would take */
export type WarningCheck = (layer: Layer) => readonly PolicyWarning[];
