/** Whole numbers on which languages part: every small one, and those around their groups of thousands. */
export const NUMBERS: readonly number[] = [
  ...Array.from({ length: 2_001 }, (_, n) => n),
  ...[9_999, 10_000, 99_999, 100_000, 850_000, 999_999, 1_234_567],
];
