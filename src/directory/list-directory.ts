import { policyRows } from './policy-rows';
import type { ListDirectory } from './ports';

/** Who knows the sizes of lists, best informed first. */
export const listDirectory: ListDirectory = policyRows;
