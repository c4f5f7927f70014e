const LOCAL = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

/** `Sat, 14 Nov 2026, 17:00 CET (2026-11-14T16:00:00Z)`: by this computer's clock, and as the policy has it. */
export const formatDateTime = (at: number): string =>
  `${new Intl.DateTimeFormat('en-GB', LOCAL).format(at)} (${isoOf(at)})`;

/** ISO 8601 in UTC, to the second. */
export const isoOf = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

/** How long that is, in the largest unit and the one below: `4 h`, `1 d 2 h`, `29 min`. */
export function formatDuration(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  const [d, h, m] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  const parts = [d && `${d} d`, h && `${h} h`, !d && m && `${m} min`];
  return parts.filter(Boolean).join(' ');
}
