import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOfHtml } from '../../../../../src/cli/replay/html/html-text';
import { readQuotedHeader } from '../../../../../src/signals/quoted-header';
import { filled, HOSTILE_HTML, HOSTILE_OPENINGS } from '../../../../bench/parser-bodies';
import { workOf } from '../../../../builders/signals/work-of';

type Method = (...args: unknown[]) => unknown;

/** The steps that are no reading of strings: each character the tokenizer looks at, each look at the stack of elements. */
const STEPS: readonly (readonly [prototype: object, name: string])[] = [
  [String.prototype, 'charCodeAt'],
  [Array.prototype, 'pop'],
  [Array.prototype, 'push'],
  [Map.prototype, 'get'],
];

/** Work as `workOf` counts it, and the steps above: no clock and no other process can disturb it. */
function stepsOf(code: () => void): number {
  let steps = 0;
  const originals = STEPS.map(([prototype, name]) => (prototype as Record<string, Method>)[name]!);
  const put = (method: (original: Method) => Method): void =>
    STEPS.forEach(([prototype, name], index) => {
      (prototype as Record<string, Method>)[name] = method(originals[index]!);
    });
  put(
    (original) =>
      function counted(this: unknown, ...args: unknown[]): unknown {
        steps += 1;
        return original.apply(this, args);
      },
  );
  try {
    return workOf(code) + steps;
  } finally {
    put((original) => original);
  }
}

/** Whole and half tags, as they come together in no mail. */
const pieces = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_HTML, ...HOSTILE_OPENINGS) },
    { weight: 2, arbitrary: fc.constantFrom('From: ', 'a@b', 'word', ' ', '\n', '&nbsp;', '>', '"', '</p>', '</td>') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
  ),
  { minLength: 1, maxLength: 30 },
);

describe('any HTML at all', () => {
  test('is read without an error, and gives text', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const html = parts.join('');
        const text = textOfHtml(html);
        // Marks of quotations, rules and line ends aside, nothing is made up.
        expect(text.length).toBeLessThanOrEqual(60 * html.length);
        expect(() => readQuotedHeader(text)).not.toThrow();
      }),
      { numRuns: 1_000 },
    );
  });

  test('what was escaped comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (given) => {
        const line = given.replace(/[\s\0]+/g, ' ').trim();
        const html = line.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
        expect(textOfHtml(`<p>${html}</p>`)).toBe(line);
      }),
    );
  });
});

describe('work is bounded', () => {
  const SHAPES = ['', ...HOSTILE_OPENINGS].flatMap((opening) => HOSTILE_HTML.map((unit) => [opening, unit] as const));

  test.each(SHAPES)('%j and then %j over and over: twice as much is twice the work', (opening, unit) => {
    const work = (length: number): number => {
      const html = filled(opening, unit, length);
      return stepsOf(() => textOfHtml(html));
    };
    expect(work(20_000)).toBeLessThanOrEqual(2.1 * work(10_000) + 1_000);
    expect(work(20_000)).toBeLessThanOrEqual(25 * 20_000);
  });

  test('whatever is repeated: twice as much is hardly more than twice the work', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const work = (length: number): number => {
          const html = filled('', parts.join('') || ' ', length);
          return stepsOf(() => textOfHtml(html));
        };
        expect(work(20_000)).toBeLessThanOrEqual(2.2 * work(10_000) + 2_000);
      }),
      { numRuns: 50 },
    );
  });

  test('as many names as tags, opened and closed the wrong way round', () => {
    const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `x${1_000 + index}`);
    const work = (count: number): number => {
      const html = [...names(count).map((name) => `<${name}>`), ...names(count).map((name) => `</${name}>`)].join('');
      return stepsOf(() => textOfHtml(html));
    };
    expect(work(2_000)).toBeLessThanOrEqual(2.1 * work(1_000));
  });

  test('a tag with ten thousand attributes, and one that is repeated', () => {
    const work = (count: number): number => {
      const tag = `<p ${'a="b" style="color:red" '.repeat(count)}>`;
      return stepsOf(() => textOfHtml(tag + '<p style="display:none">'.repeat(count)));
    };
    expect(work(10_000)).toBeLessThanOrEqual(2.1 * work(5_000) + 1_000);
  });
});
