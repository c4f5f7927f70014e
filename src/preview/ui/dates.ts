const LOCALE = 'en-GB';
const DAY = 86_400_000;
const startOfDay = (ms: number): number => new Date(ms).setHours(0, 0, 0, 0);

// Each is made once: making one takes longer than drawing the message that it is for.
const time = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(LOCALE, { day: '2-digit', month: '2-digit', year: 'numeric' });
const whole = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'short',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** As in Outlook's message list: the time today, the weekday this week, else the date. Milliseconds since 1970. */
export function listDate(ms: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(ms)) / DAY);
  if (days <= 0) return time.format(ms);
  return (days < 7 ? weekday : day).format(ms);
}

/** As in Outlook's message header: `Mon 14/11/2016, 08:29`. */
export const headerDate = (ms: number): string => whole.format(ms);

/** The heading under which Outlook's list puts a message. */
export function ageGroup(ms: number, now: number): 'Today' | 'Yesterday' | 'This week' | 'Older' {
  const days = Math.round((startOfDay(now) - startOfDay(ms)) / DAY);
  if (days <= 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return days < 7 ? 'This week' : 'Older';
}
