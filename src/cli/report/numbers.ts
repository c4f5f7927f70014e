/** 850,000. */
export const number = (n: number): string => Math.round(n).toLocaleString('en-GB');

/** A small figure, not rounded to nothing: 0.04, 1.3, 27. */
export const figure = (n: number): string => {
  if (n === 0) return '0';
  if (n < 0.01) return 'under 0.01';
  return n >= 100 ? number(n) : n.toLocaleString('en-GB', { maximumSignificantDigits: 2 });
};

/** A fraction as a percentage that says 100 % and 0 % of nothing less than all and none. */
export const percent = (fraction: number): string => {
  const text = (fraction * 100).toFixed(1);
  if (text === '100.0' && fraction < 1) return 'over 99.9 %';
  if (text === '0.0' && fraction > 0) return 'under 0.1 %';
  return `${text.replace(/\.0$/, '')} %`;
};

/** One person, 2 people. */
export const counted = (n: number, one: string, more: string): string => `${number(n)} ${n === 1 ? one : more}`;

/** 14 November 2016, from ISO 8601. */
export const day = (iso: string): string => {
  const [year, month, date] = iso.slice(0, 10).split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year ?? ''}`;
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
