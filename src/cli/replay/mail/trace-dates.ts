import { dateOf } from './mail-date';

/** `14/11/2016 08:29:00`, `11/14/2016 8:29:00 AM`, `14.11.2016 08:29:00`, `14-11-2016 08:29`. */
const LOCAL = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}),? (\d{1,2})[:.](\d{2})(?:[:.](\d{2}))? ?([AP]M)?/i;

/** Dates of a message trace, which Export-Csv writes in the administrator's own format; in UTC, whatever it looks like. */
export class TraceDates {
  readonly #now: number;
  /** With slashes day and month look alike until one is over 12. */
  #dayFirst = false;

  constructor(now: number) {
    this.#now = now;
  }

  read(text: string): number | undefined {
    const match = LOCAL.exec(text);
    if (!match)
      return dateOf(/^\d{4}-\d\d-\d\d[T ][\d:.]+$/.test(text) ? `${text.replace(' ', 'T')}Z` : text, this.#now);
    const [, first, separator, second, year, hour, minute, seconds = '0', half] = match;
    if (separator !== '/' || Number(first) > 12) this.#dayFirst = true;
    else if (half !== undefined || Number(second) > 12) this.#dayFirst = false;
    const [day, month] = this.#dayFirst ? [first, second] : [second, first];
    const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
    const at = Date.UTC(Number(year), Number(month) - 1, Number(day), hours, Number(minute), Number(seconds));
    return dateOf(new Date(at).toUTCString(), this.#now);
  }
}
