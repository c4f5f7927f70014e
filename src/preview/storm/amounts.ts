import { parameterOf } from '../../storm/parameters';
import type { ParameterName } from '../../storm/parameters';

const exact = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
const millions = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** 489 million; 8,500. */
export const many = (count: number): string =>
  count >= 1_000_000 ? `${millions.format(count / 1_000_000)} million` : exact.format(Math.round(count));

/** 0.4 %, and not 0 % of anything that is more. */
export const percent = (share: number): string => {
  if (share > 0 && share < 0.001) return 'under 0.1 %';
  return `${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(share * 100)} %`;
};

const UNITS: Readonly<Record<string, string>> = {
  minutes: ' minutes',
  hours: ' hours',
  'a second': ' a second',
  'a million': ' in a million',
  messages: ' messages',
};

/** A parameter's value as it stands beside its slider. */
export function amount(name: ParameterName, value: number): string {
  const { unit } = parameterOf(name);
  return unit === 'share' ? percent(value) : `${value.toLocaleString('en-GB')}${UNITS[unit] ?? ''}`;
}

/** From here on a slider goes by factors, not by steps: nobody could hit 90 of 10,000,000 otherwise. */
const WIDE = 1_000;
const DIGITS = 3;

/** A slider's position for a value, and the value for a position; positions are 0 to 100. */
export const positionOf = (name: ParameterName, value: number): number => {
  const { least, most } = parameterOf(name);
  return isWide(name)
    ? (100 * Math.log1p(value - least)) / Math.log1p(most - least)
    : (100 * (value - least)) / (most - least);
};

export function valueAt(name: ParameterName, position: number): number {
  const { least, most, whole } = parameterOf(name);
  const value = isWide(name)
    ? least + Math.expm1((position / 100) * Math.log1p(most - least))
    : least + (position / 100) * (most - least);
  const rounded = Number(value.toPrecision(DIGITS));
  return Math.min(most, Math.max(least, whole ? Math.round(rounded) : rounded));
}

const isWide = (name: ParameterName): boolean => {
  const { least, most } = parameterOf(name);
  return most - least > WIDE;
};
