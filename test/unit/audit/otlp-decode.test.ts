import { describe, expect, it, test } from 'vitest';
import { decodeJson, decodeProtobuf, REQUEST } from '../../builders/audit/otlp-decode';
import type { Decoded } from '../../builders/audit/otlp-decode';
import { AT_NANO, sample } from '../../builders/audit/otlp-sample';
import type { LogRecord, Request } from '../../builders/audit/otlp-sample';

type Change = (record: LogRecord, request: Request) => void;

/** The sample after one change to its first record, or to the whole. */
function changed(change: Change): Decoded {
  const request = sample();
  change(request.resourceLogs[0].scopeLogs[0].logRecords[0]!, request);
  return decodeJson(JSON.stringify(request));
}

describe('what the add-in sends', () => {
  const { records = [] } = decodeJson(JSON.stringify(sample()));

  it('is read whole', () => {
    expect(records[0]).toEqual({
      resource: { 'service.name': 'reply-all-guard', 'service.version': '0.1.0' },
      scope: 'reply-all-guard',
      eventName: 'reply_all_guard.decision',
      timeUnixNano: BigInt(AT_NANO),
      observedTimeUnixNano: 0n,
      severityNumber: 13,
      severityText: 'WARN',
      body: 'block large-audience storm-fuel',
      attributes: {
        'reply_all_guard.action': 'block',
        'reply_all_guard.shown': 'block',
        'reply_all_guard.rules': ['large-audience', 'storm-fuel'],
        'reply_all_guard.reach': 5000n,
        'reply_all_guard.client': 'classic',
        'log.record.uid': 'a-1',
      },
    });
  });

  it('may hold an empty list, a zero and what is there only sometimes', () => {
    expect(records[1]?.attributes).toMatchObject({
      'reply_all_guard.rules': [],
      'reply_all_guard.reach': 0n,
      'reply_all_guard.spared': 849_999n,
    });
    expect(records[2]?.attributes).toEqual({ 'reply_all_guard.dropped': 12n, 'log.record.uid': 'a-3' });
  });

  it('is the same in the binary encoding', () => {
    const bytes = REQUEST.encode(REQUEST.fromObject(sample())).finish();
    expect(decodeProtobuf(bytes).records).toEqual(records);
  });
});

/** What the specification allows beside what the add-in writes (https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding). */
const ALLOWED: readonly (readonly [what: string, change: Change])[] = [
  ['a 64-bit number as a number', (record) => (record.attributes[3]!.value = { intValue: 5000 })],
  ['a negative one', (record) => (record.attributes[3]!.value = { intValue: '-9223372036854775808' })],
  [
    'ids in hexadecimal digits',
    (record) => Object.assign(record, { traceId: 'ab'.repeat(16), spanId: 'CD'.repeat(8) }),
  ],
  ['empty ids', (record) => Object.assign(record, { traceId: '', spanId: '' })],
  ['bytes in base64', (record) => (record.attributes[0]!.value = { bytesValue: 'aGVsbG8=' })],
  ['a double', (record) => (record.attributes[0]!.value = { doubleValue: 0.5 })],
  ['a false', (record) => (record.attributes[0]!.value = { boolValue: false })],
  [
    'a list of names and values',
    (record) => (record.attributes[0]!.value = { kvlistValue: { values: [{ key: 'a', value: { intValue: '1' } }] } }),
  ],
  ['a value that is none', (record) => (record.attributes[0]!.value = {})],
  ['a default that is written out', (record) => Object.assign(record, { droppedAttributesCount: 0, flags: 0 })],
  ['no time', (record) => delete record.timeUnixNano],
  ['no records', (_record, request) => (request.resourceLogs[0].scopeLogs[0].logRecords = [])],
];

test.each(ALLOWED)('taken: %s', (_what, change) => {
  expect(changed(change).fault).toBeUndefined();
});

/** Each breaks the sample in one place; what a refusal has to name. */
const REFUSED: readonly (readonly [what: string, change: Change, names: RegExp])[] = [
  ['a field nobody knows', (record) => (record.colour = 'red'), /logRecords\[0\]\.colour/],
  ['a field nobody knows at the top', (_record, request) => (request.colour = 'red'), /^colour/],
  [
    'a name with underscores',
    (record) => Object.assign(record, { event_name: record.eventName, eventName: undefined }),
    /event_name/,
  ],
  ['a value of a kind nobody knows', (record) => (record.attributes[0]!.value = { textValue: 'block' }), /textValue/],
  ['a value without its kind', (record) => Object.assign(record.attributes[0]!, { value: 'block' }), /object expected/],
  ['a value of two kinds', (record) => Object.assign(record.attributes[0]!.value, { intValue: '1' }), /multiple/],
  ['a number for a text', (record) => (record.attributes[0]!.value = { stringValue: 5 }), /stringValue is 5/],
  ['a text for a truth', (record) => (record.attributes[0]!.value = { boolValue: 'true' }), /boolValue/],
  ['a text for a double', (record) => (record.attributes[0]!.value = { doubleValue: '0.5' }), /doubleValue/],
  ['a word for a number', (record) => (record.attributes[3]!.value = { intValue: 'many' }), /no 64-bit/],
  ['an empty number', (record) => (record.attributes[3]!.value = { intValue: '' }), /empty/],
  ['a fraction', (record) => (record.attributes[3]!.value = { intValue: '5000.5' }), /no 64-bit/],
  ['a fraction as a number', (record) => (record.attributes[3]!.value = { intValue: 5000.5 }), /5000\.5/],
  ['an exponent', (record) => (record.attributes[3]!.value = { intValue: '5e3' }), /no 64-bit/],
  ['a number with a blank', (record) => (record.attributes[3]!.value = { intValue: ' 5000' }), /no 64-bit/],
  ['a number with a zero before it', (record) => (record.attributes[3]!.value = { intValue: '05000' }), /05000/],
  ['more than 64 bits', (record) => (record.attributes[3]!.value = { intValue: '9223372036854775808' }), /no 64-bit/],
  [
    'a number that JSON may have rounded',
    (record) => (record.attributes[3]!.value = { intValue: 2 ** 53 }),
    /no 64-bit/,
  ],
  ['a truth for a number', (record) => (record.attributes[3]!.value = { intValue: true }), /no 64-bit/],
  ['nothing for a number', (record) => (record.attributes[3]!.value = { intValue: null }), /intValue/],
  ['a time that JSON does not carry whole', (record) => (record.timeUnixNano = Number(AT_NANO) + 4096), /timeUnixNano/],
  ['a time as a date', (record) => (record.timeUnixNano = '2026-11-21T08:30:00Z'), /hyphen/],
  ['a time before 1970', (record) => (record.timeUnixNano = '-1'), /timeUnixNano/],
  ['a severity by its name', (record) => (record.severityNumber = 'SEVERITY_NUMBER_WARN'), /severityNumber/],
  ['a severity as text', (record) => (record.severityNumber = '13'), /severityNumber/],
  ['a severity that is not there', (record) => (record.severityNumber = 99), /severityNumber/],
  ['a body without its kind', (record) => (record.body = 'block'), /object expected/],
  ['an object for a list', (record) => Object.assign(record, { attributes: {} }), /array expected/],
  ['a list for an object', (_record, request) => (request.resourceLogs[0].resource = []), /resource/],
  ['a count below zero', (record) => (record.droppedAttributesCount = -1), /droppedAttributesCount/],
  ['an id in base64', (record) => (record.traceId = 'q6urq6urq6urq6urq6urqw=='), /traceId/],
  ['an id that is too short', (record) => (record.spanId = 'abcd'), /spanId/],
  ['bytes in hexadecimal digits', (record) => (record.attributes[0]!.value = { bytesValue: 'abc' }), /no base64/],
  ['an attribute twice', (record) => record.attributes.push(record.attributes[0]!), /action is there twice/],
  ['an attribute whose name is a number', (record) => (record.attributes[0]!.key = 5), /key is 5/],
];

test.each(REFUSED)('refused: %s', (_what, change, names) => {
  expect(changed(change).fault).toMatch(names);
});

test.each(['', '{', 'null', '[]', '"text"'])('refused: a body that is %j', (text) => {
  expect(decodeJson(text).fault).toBeDefined();
});

test('refused: bytes that are no message', () => {
  expect(decodeProtobuf(new Uint8Array([0xff])).fault).toBeDefined();
});
