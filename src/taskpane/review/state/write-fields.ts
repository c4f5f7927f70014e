import type { Field, RecipientsWriter } from '../../../outlook/ports';
import type { Remaining } from '../../../check/ways-out';

/** Entries written, of all that are to be; an emptied field counts as one. */
export interface WriteProgress {
  readonly done: number;
  readonly of: number;
}

/**
 * Writes one field after another and stops at the first that fails; never rejects.
 * @param fields in the order in which they are to be written
 * @returns the fields that are left: the one that failed, which may hold a part of its entries, and those after it.
 */
export async function writeFields(
  fields: readonly Field[],
  target: Remaining,
  writer: RecipientsWriter,
  onProgress: (written: WriteProgress) => void,
): Promise<readonly Field[]> {
  const weightOf = (field: Field): number => Math.max(1, target[field].length);
  const of = fields.reduce((sum, field) => sum + weightOf(field), 0);
  let done = 0;
  for (const field of fields) {
    onProgress({ done, of });
    try {
      await writer.replace(field, target[field], (entries) => onProgress({ done: done + entries, of }));
    } catch {
      return fields.slice(fields.indexOf(field));
    }
    done += weightOf(field);
  }
  return [];
}
