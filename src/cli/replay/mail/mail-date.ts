import type { HeaderFields } from '../mail-class/mail-headers';

/** E-mail with a Date header is not older, and mail from tomorrow is a clock gone wrong. */
const OLDEST = Date.UTC(1985, 0);
const DAY_MS = 86_400_000;

/**
 * When a mail was sent, in milliseconds since 1970: its Date, else when the last server took it.
 * @param now no date behind it is believed, but for a day
 * @returns undefined where neither is a date
 */
export function mailDate(fields: HeaderFields, now: number): number | undefined {
  const [date] = fields.all('date');
  const received = fields.all('received').map((value) => value.slice(value.lastIndexOf(';') + 1));
  return [date, ...received.slice(0, 3)].map((text) => dateOf(text ?? '', now)).find((at) => at !== undefined);
}

/** A date in any spelling JavaScript reads, RFC 5322's among them; undefined where it cannot be right. */
export function dateOf(text: string, now: number): number | undefined {
  const at = Date.parse(text.slice(0, 100).replace(/\([^()]*\)/g, ''));
  return at >= OLDEST && at <= now + DAY_MS ? at : undefined;
}
