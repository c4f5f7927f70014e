/**
 * A policy that the add-in would take, as JSON, in mode `enforce` for everybody: a guard that only observes, or is off, says
 * nothing that could be explained or replayed.
 */
export function enforcing(text: string): Readonly<Record<string, unknown>> {
  const policy = JSON.parse(text.replace(/^\ufeff/, '')) as Readonly<Record<string, unknown>>;
  const { senderOverrides: rows } = policy as { readonly senderOverrides?: readonly object[] };
  return {
    ...policy,
    mode: 'enforce',
    ...(rows && { senderOverrides: rows.map((row) => ({ ...row, mode: 'enforce' })) }),
  };
}
