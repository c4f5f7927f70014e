import { describe, expect, it } from 'vitest';
import { amount, many, percent, positionOf, valueAt } from '../../../../src/preview/storm/amounts';
import { isInRange, PARAMETER_NAMES, parameterOf } from '../../../../src/storm/parameters';

describe.each(PARAMETER_NAMES)('the slider of %s', (name) => {
  const { least, most } = parameterOf(name);

  it('goes from one end of the range to the other, and only takes what the simulation takes', () => {
    const values = Array.from({ length: 101 }, (_, position) => valueAt(name, position));
    expect([values[0], values[100]]).toEqual([least, most]);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(values.filter((value) => !isInRange(name, value))).toEqual([]);
  });

  it('stands where its value is', () => {
    for (const position of [0, 20, 50, 80, 100]) {
      const value = valueAt(name, position);
      expect(valueAt(name, positionOf(name, value))).toBe(value);
    }
  });
});

it.each([
  [many(488_572_138), '489 million'],
  [many(655_350), '655,000'],
  [many(0), '0'],
  [percent(0.0037), '0.4 %'],
  [percent(0.00002), 'under 0.1 %'],
  [percent(0), '0 %'],
  [amount('coverage', 0.25), '25 %'],
  [amount('freeze-after', 10), '10 minutes'],
  [amount('audience', 850_000), '850,000'],
])('amounts read %s', (says, expected) => {
  expect(says).toBe(expected);
});
