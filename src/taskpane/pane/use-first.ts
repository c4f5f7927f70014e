import { useState } from 'react';

/** More than these are shown on request: a message can hold hundreds of lists. */
const FIRST = 6;

/** The first few of many, how many there are besides, and a way to all of them. */
export function useFirst<T>(items: readonly T[]): {
  readonly shown: readonly T[];
  readonly more: number;
  readonly showAll: () => void;
} {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, FIRST);
  return { shown, more: items.length - shown.length, showAll: () => setAll(true) };
}
