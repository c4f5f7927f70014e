import fc from 'fast-check';
import { POLICY_KEYS, SCHEMA } from '../../../src/policy/schema';
import type { PolicyKey } from '../../../src/policy/schema';
import type { Type } from '../../../src/policy/types';

const these = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const label = fc.stringMatching(/^[a-zA-Z0-9-]{1,12}$/);
const domain = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));
const address = fc.tuple(label, domain).map(([local, at]) => `${local}@${at}`);
const link = fc.tuple(domain, these('', '/', '/a?b=c#d', ':8443/v1/logs')).map((parts) => `https://${parts.join('')}`);
const inBlanks = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(these('', '', ' '), text, these('', '', '\u00a0\t')).map((parts) => parts.join(''));

const dateTime = fc
  .tuple(
    fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-01') }),
    these('Z', '+01:00', '-09:30'),
    these('yyyy-mm-ddThh:mm'.length, 'yyyy-mm-ddThh:mm:ss'.length, 'yyyy-mm-ddThh:mm:ss.sss'.length),
  )
  .map(([date, zone, length]) => date.toISOString().slice(0, length) + zone);

/** Values of a type that are right, or wrong by a little. */
interface Values {
  readonly right: fc.Arbitrary<unknown>;
  readonly wrong: fc.Arbitrary<unknown>;
}

/** @param part what stands for a type inside of this one */
function valuesOf(type: Type, part: (type: Type) => fc.Arbitrary<unknown>): Values {
  switch (type.kind) {
    case 'one-of':
      return { right: these(...type.values), wrong: these('none', '', ...type.values.map((each) => `${each} `)) };
    case 'whole-number':
      return {
        right: fc.oneof(
          fc.nat().map((above) => type.min + above),
          these(type.min),
        ),
        wrong: these<unknown>(type.min - 1, type.min + 0.5, -0.5, 1e400, String(type.min)),
      };
    case 'text':
      return {
        right: fc.oneof(fc.string({ maxLength: Math.min(type.max, 12) }), these('x'.repeat(type.max))),
        wrong: these('x'.repeat(type.max + 1), '\u{1f426}'.repeat(type.max), '\u{1f426}'.repeat(type.max + 1)),
      };
    case 'address':
      return { right: fc.oneof(inBlanks(address), these(...lengthsAround('a@b.example'))), wrong: NO_ADDRESS };
    case 'domain':
      return { right: fc.oneof(inBlanks(domain), these(...lengthsAround('b.example'))), wrong: NO_DOMAIN };
    case 'sender':
      return {
        right: fc.oneof(
          inBlanks(address),
          domain.map((at) => `*@${at}`),
        ),
        wrong: NO_SENDER,
      };
    case 'link':
      return { right: inBlanks(link), wrong: NO_LINK };
    case 'date-time':
      return { right: dateTime, wrong: NO_DATE_TIME };
    case 'array': {
      const some = fc.array(part(type.of), { maxLength: 3 });
      return {
        right: some,
        wrong: fc.oneof(
          some.map((few) => few.concat(few)),
          these(...distinct(type, type.max + 1)),
        ),
      };
    }
    case 'record': {
      const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [at, '']));
      return {
        right: fc.dictionary(fc.oneof(label, these('__proto__', 'constructor')), part(type.of), { maxKeys: 3 }),
        wrong: these<unknown>([], many(type.max + 1), many(type.max)),
      };
    }
    case 'object': {
      const fields = Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, part(field)]));
      const right = fc.record(fields, { requiredKeys: [...type.required] });
      return {
        right,
        wrong: fc.oneof(
          fc.record(fields, { requiredKeys: [] }),
          fc
            .tuple(right, these('colour', '__proto__', 'constructor', '', 'Size'), fc.jsonValue())
            // By fromEntries, so that a field called __proto__ is one.
            .map(([record, name, value]) => Object.fromEntries([...Object.entries(record), [name, value]])),
        ),
      };
    }
  }
}

/** As long as is taken with blanks around it, and one longer. */
const lengthsAround = (text: string): readonly string[] =>
  [320, 321].map((length) => ` ${'a'.repeat(length - text.length)}${text} `);

/** An array of so many values that are right and unlike each other; none where a type is not met in arrays. */
function distinct(type: Extract<Type, { kind: 'array' }>, count: number): readonly unknown[] {
  const of = (make: (at: number) => unknown): unknown[] => Array.from({ length: count }, (_, at) => make(at));
  if (type.of.kind === 'address' || type.of.kind === 'sender') return [of((at) => `a${at}@b.example`)];
  if (type.of.kind === 'domain') return [of((at) => `a${at}.example`)];
  if (type.of.kind !== 'object') return ['no array'];
  const { required: keys } = type.of;
  const required = keys.includes('match')
    ? { match: ['*@b.example'] }
    : { conversation: 'a', audience: 'b', until: '2026-11-14T12:00Z' };
  return [
    of((at) => ('address' in (type.of as { fields: object }).fields ? { address: `a${at}@b.example` } : required)),
  ];
}

const NO_ADDRESS = these(
  'A@b@c',
  '*@b.example',
  '@b.example',
  'a b@c.example',
  'a@b.example, c@d.example',
  '<a@b.example>',
  'a@',
  '',
);
const NO_SENDER = these('*', '*@', '@b.example', 'a*@b.example', '*.b.example', '*@b@c', '*@*.example', '');
const NO_LINK = these(
  'http://b.example/',
  'b.example',
  'https://',
  'https:///a',
  'https://b.example/a b',
  'https://b.example/(a)',
  '',
);
const NO_DOMAIN = these(
  'example',
  'a..example',
  '@a.example',
  '*.a.example',
  '.example',
  'a.example.',
  'a b.example',
  '',
);
const NO_DATE_TIME = these(
  '2026-11-14',
  '2026-11-14T12:00',
  '2026-11-14T12:00z',
  '2026-11-14 12:00Z',
  ' 2026-11-14T12:00Z',
  '2026-13-14T12:00Z',
  '2026-11-14T24:01Z',
  '2026-11-14T12:00+99:00',
  '',
);

/** Now and then, one of these instead. */
const seldom = (usual: fc.Arbitrary<unknown>, ...others: readonly fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 8 * others.length, arbitrary: usual }, ...others.map((arbitrary) => ({ weight: 1, arbitrary })));

const goodOf = (type: Type): fc.Arbitrary<unknown> => valuesOf(type, goodOf).right;
const mixedOf = (type: Type): fc.Arbitrary<unknown> => {
  const { right, wrong } = valuesOf(type, mixedOf);
  return seldom(right, wrong, wrong, fc.jsonValue());
};

/** `locked` names settings, and that its type does not say. */
const LOCKED: Type = { kind: 'array', of: { kind: 'one-of', values: POLICY_KEYS }, max: SCHEMA.locked.type.max };

/** Few settings at a time: who makes one mistake alone is found out by each who reads it. */
const policyOf = (valueFor: (type: Type) => fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
  fc
    .uniqueArray(these<PolicyKey>(...POLICY_KEYS), { maxLength: 3 })
    .chain((keys) =>
      fc.record(Object.fromEntries(keys.map((key) => [key, valueFor(key === 'locked' ? LOCKED : SCHEMA[key].type)]))),
    )
    .chain((policy) => fc.jsonValue().map((value) => ({ $schema: value, ...policy })));

/** Policies as a file may have them, good but for entries that are there twice. */
export const anyPolicy = policyOf(goodOf);

/** Policies with a mistake in them here and there, and what is no policy. */
export const anyMistakenPolicy: fc.Arbitrary<unknown> = seldom(
  policyOf(mixedOf),
  policyOf(mixedOf).map((policy) => ({ ...policy, Mode: 'off' })),
  fc.jsonValue(),
);
