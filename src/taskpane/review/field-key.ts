import type { Facts } from '../../engine/facts';
import type { PaneKey } from '../../i18n/pane-texts';
import type { Field } from '../../outlook/ports';

/** What a meeting's window calls its fields; it has no Bcc. */
const ATTENDEES = { to: 'field.required', cc: 'field.optional', bcc: 'field.bcc' } as const satisfies Record<
  Field,
  PaneKey
>;

/** The label of a field, as the window has it. */
export const fieldKey = (field: Field, { kind }: Pick<Facts, 'kind'>) =>
  kind === 'invitation' ? ATTENDEES[field] : (`field.${field}` as const);
