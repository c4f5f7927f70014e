import type { Field, RecipientsWriter } from '../../outlook/ports';
import type { Plan, Progress } from './recipients-plan';

/** Entries written, of all that are to be; an emptied field counts as one. */
export interface WriteProgress {
  readonly done: number;
  readonly of: number;
}

/**
 * Writes one field after another and stops at the first that fails; never rejects.
 * @param todo the fields still to be written: all of the plan's, or what an earlier attempt left open.
 */
export async function writePlan(
  { fields, target }: Plan,
  todo: readonly Field[],
  writer: RecipientsWriter,
  onProgress: (written: WriteProgress) => void,
): Promise<Progress> {
  const weightOf = (field: Field): number => Math.max(1, target[field].length);
  const of = todo.reduce((sum, field) => sum + weightOf(field), 0);
  let done = 0;
  for (const field of todo) {
    onProgress({ done, of });
    try {
      await writer.replace(field, target[field], (entries) => onProgress({ done: done + entries, of }));
    } catch {
      const at = fields.indexOf(field);
      return { written: fields.slice(0, at), open: fields.slice(at) };
    }
    done += weightOf(field);
  }
  return { written: fields, open: [] };
}
