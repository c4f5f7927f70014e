/** The largest distance from 1970 that a date can have, in milliseconds (ECMAScript, time values). */
const FARTHEST_MS = 8.64e15;

/**
 * A day as a language writes it: 3 November 2026.
 * @param at milliseconds since 1970
 * @returns undefined for a number that is not a date: a file may hold anything
 */
export const dayText = (language: string, at: number): string | undefined =>
  Math.abs(at) <= FARTHEST_MS ? new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at) : undefined;
