/** Whether a store holds rows, as we wrote them: anything else that may stand there must not break a decision. */
export const isRows = (value: unknown): boolean =>
  Array.isArray(value) && value.every((row: unknown) => Array.isArray(row));
