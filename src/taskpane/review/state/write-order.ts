import { FIELDS } from '../../../outlook/ports';
import type { Field, Person } from '../../../outlook/ports';
import { recipientKey } from '../../../check/same-recipients';
import type { Fields } from '../../../check/same-recipients';
import type { Remaining } from '../../../check/ways-out';

/**
 * Fields in the order in which they are to be written. Any of the writes may be the last that succeeds, so a field that
 * gives somebody up waits until they stand in another one: half done, people stand twice rather than nowhere. A change
 * to Bcc writes Bcc first, its undoing writes Bcc last; a reply to the sender writes To before it empties the field
 * that the sender stood in. No order helps within a field of more than one chunk, which Outlook replaces by its first
 * hundred entries: there "finish" and "undo" do.
 * @param now the recipients before any of the fields is written
 */
export function inSafeOrder(fields: readonly Field[], now: Fields, target: Remaining): readonly Field[] {
  const standing: Record<Field, readonly Person[]> = {
    to: now.to.entries,
    cc: now.cc.entries,
    bcc: now.bcc.entries,
  };
  const staying = keysIn(target);
  const ordered: Field[] = [];
  let open = fields;
  while (open.length > 0) {
    const next = open.find(strandsNobody) ?? open[0]!;
    standing[next] = target[next];
    ordered.push(next);
    open = open.filter((field) => field !== next);
  }
  return ordered;

  function strandsNobody(field: Field): boolean {
    const afterwards = keysIn({ ...standing, [field]: target[field] });
    return standing[field].map(recipientKey).every((key) => !staying.has(key) || afterwards.has(key));
  }
}

const keysIn = (recipients: Remaining): ReadonlySet<string> =>
  new Set(FIELDS.flatMap((field) => recipients[field].map(recipientKey)));
