const LOCALE = 'en-GB';
const DAY = 86_400_000;
const startOfDay = (ms: number): number => new Date(ms).setHours(0, 0, 0, 0);

/** As in Outlook's message list: the time today, the weekday this week, else the date. Milliseconds since 1970. */
export function listDate(ms: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(ms)) / DAY);
  if (days <= 0) return new Date(ms).toLocaleTimeString(LOCALE, { hour: '2-digit', minute: '2-digit' });
  if (days < 7) return new Date(ms).toLocaleString(LOCALE, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  return new Date(ms).toLocaleDateString(LOCALE, { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** As in Outlook's message header: `Mon 14/11/2016, 08:29`. */
export function headerDate(ms: number): string {
  return new Date(ms).toLocaleString(LOCALE, {
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** The heading under which Outlook's list puts a message. */
export function ageGroup(ms: number, now: number): 'Today' | 'Yesterday' | 'This week' | 'Older' {
  const days = Math.round((startOfDay(now) - startOfDay(ms)) / DAY);
  if (days <= 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return days < 7 ? 'This week' : 'Older';
}
