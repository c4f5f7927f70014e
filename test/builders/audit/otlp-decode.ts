/**
 * Reads OTLP/HTTP requests for logs with OpenTelemetry's own definitions, and refuses whatever they do not say.
 *
 * A real collector ignores fields that it does not know and mends some that are written wrongly. A sender that is tested
 * against one would never hear that half of what it says is thrown away. So what was read is compared with what was sent,
 * field by field, after it went through the binary encoding and back.
 */

import root from '@opentelemetry/otlp-transformer/build/src/generated/root';

/** A 64-bit whole number is a bigint, so that it cannot be taken for a double. */
export type AttributeValue =
  string | bigint | number | boolean | Uint8Array | null | readonly AttributeValue[] | Attributes;

export interface Attributes {
  readonly [name: string]: AttributeValue;
}

/** A log record, with what it shares with those beside it. What was left out has its default: 0, '' or null. */
export interface ReceivedRecord {
  readonly resource: Attributes;
  readonly scope: string;
  readonly eventName: string;
  readonly timeUnixNano: bigint;
  readonly observedTimeUnixNano: bigint;
  readonly severityNumber: number;
  readonly severityText: string;
  readonly body: AttributeValue;
  readonly attributes: Attributes;
}

export type Decoded =
  | { readonly records: readonly ReceivedRecord[]; readonly fault?: undefined }
  | { readonly records?: undefined; readonly fault: string };

/** As much as is called here of what protobufjs generates for a message. */
interface MessageType {
  fromObject(object: object): object;
  encode(message: object): { finish(): Uint8Array };
  decode(bytes: Uint8Array): object;
  verify(message: object): string | null;
  toObject(message: object, options: { readonly arrays: boolean }): unknown;
}

interface Definitions {
  readonly opentelemetry: {
    readonly proto: {
      readonly collector: {
        readonly logs: {
          readonly v1: Readonly<Record<'ExportLogsServiceRequest' | 'ExportLogsServiceResponse', MessageType>>;
        };
      };
    };
  };
}

const LOGS = (root as unknown as Definitions).opentelemetry.proto.collector.logs.v1;
export const REQUEST = LOGS.ExportLogsServiceRequest;
export const RESPONSE = LOGS.ExportLogsServiceResponse;

const refuse = (sentence: string): never => {
  throw new Error(sentence);
};

/** @param text the body of a request of the type application/json */
export function decodeJson(text: string): Decoded {
  return decoded(() => {
    const sent: unknown = JSON.parse(text);
    if (!isObject(sent)) return refuse('The body is no object.');
    const request = withIdsAsBytes(sent);
    const { message, read } = throughBinary(request);
    differences(request, read, '');
    const wrong = REQUEST.verify(message);
    return wrong === null ? recordsOf(read) : refuse(wrong);
  });
}

/** @param bytes the body of a request of the type application/x-protobuf, as one collector sends it to the next */
export const decodeProtobuf = (bytes: Uint8Array): Decoded => decoded(() => recordsOf(asObject(REQUEST.decode(bytes))));

/** protobufjs says what it cannot read by throwing, and so does JSON.parse: the sender's fault, all of it. */
function decoded(read: () => readonly ReceivedRecord[]): Decoded {
  try {
    return { records: read() };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

function throughBinary(sent: object): { readonly message: object; readonly read: unknown } {
  const message = REQUEST.decode(REQUEST.encode(REQUEST.fromObject(sent)).finish());
  return { message, read: asObject(message) };
}

/** Lists are there even where they are empty; a 64-bit number stays an object of two halves. */
const asObject = (message: object): unknown => REQUEST.toObject(message, { arrays: true });

const ID_BYTES = { traceId: 16, spanId: 8 } as const;

/** OTLP's JSON writes these two in hexadecimal digits, where every other field of bytes is base64. */
function withIdsAsBytes(sent: object): object {
  return mapLists(sent, ['resourceLogs', 'scopeLogs', 'logRecords'], (record) => {
    const ids = Object.entries(ID_BYTES).flatMap(([name, length]) => {
      const id: unknown = (record as Record<string, unknown>)[name];
      if (id === undefined) return [];
      return typeof id === 'string' && new RegExp(`^([0-9a-fA-F]{${length * 2}})?$`).test(id)
        ? [[name, Buffer.from(id, 'hex')]]
        : refuse(`${name} is not ${length * 2} hexadecimal digits.`);
    });
    return { ...record, ...(Object.fromEntries(ids) as Record<string, Buffer>) };
  });
}

/** @param names of the lists on the way; what is not there, or no list, stays for the definitions to complain about */
function mapLists(holder: object, [name, ...further]: readonly string[], change: (leaf: object) => object): object {
  if (name === undefined) return change(holder);
  const list: unknown = (holder as Record<string, unknown>)[name];
  if (!Array.isArray(list)) return holder;
  const items: readonly unknown[] = list;
  return { ...holder, [name]: items.map((item) => (isObject(item) ? mapLists(item, further, change) : item)) };
}

interface Long {
  readonly low: number;
  readonly high: number;
  readonly toString: () => string;
}

/** @throws at the first field that was not read as it was sent */
function differences(sent: unknown, read: unknown, at: string): void {
  if (Array.isArray(sent)) {
    const items: readonly unknown[] = sent;
    if (!Array.isArray(read) || read.length !== items.length) refuse(`${at} is no list.`);
    for (const [index, item] of items.entries()) differences(item, (read as unknown[])[index], `${at}[${index}]`);
  } else if (isLong(read)) {
    if (!isWholeNumber(sent, read)) refuse(`${at} is ${JSON.stringify(sent)}, and no 64-bit whole number.`);
  } else if (read instanceof Uint8Array) {
    if (!areBytes(sent, read)) refuse(`${at} is no base64.`);
  } else if (isObject(sent)) {
    if (!isObject(read)) refuse(`${at} is an object.`);
    for (const [name, value] of Object.entries(sent)) {
      const path = at ? `${at}.${name}` : name;
      if (!Object.hasOwn(read as object, name)) refuse(`${path} is no field, or has no value.`);
      differences(value, (read as Record<string, unknown>)[name], path);
    }
  } else if (sent !== read) refuse(`${at} is ${JSON.stringify(sent)}, which would be read as ${JSON.stringify(read)}.`);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLong = (value: unknown): value is Long => isObject(value) && 'low' in value && 'high' in value;

/** Written as text in the one way that nobody can misread, or as a number that JSON carries whole. */
const isWholeNumber = (sent: unknown, read: Long): boolean =>
  typeof sent === 'number' ? Number.isSafeInteger(sent) && String(sent) === read.toString() : sent === read.toString();

const areBytes = (sent: unknown, read: Uint8Array): boolean =>
  sent instanceof Uint8Array
    ? Buffer.compare(sent, read) === 0
    : typeof sent === 'string' && Buffer.from(read).toString('base64') === sent;

interface ReadValue {
  readonly arrayValue?: { readonly values: readonly ReadValue[] };
  readonly kvlistValue?: { readonly values: readonly ReadKeyValue[] };
  readonly intValue?: Long;
  readonly [other: string]: unknown;
}

interface ReadKeyValue {
  readonly key?: string;
  readonly value?: ReadValue;
}

interface ReadRequest {
  readonly resourceLogs: readonly {
    readonly resource?: { readonly attributes: readonly ReadKeyValue[] };
    readonly scopeLogs: readonly {
      readonly scope?: { readonly name?: string };
      readonly logRecords: readonly {
        readonly eventName?: string;
        readonly timeUnixNano?: Long;
        readonly observedTimeUnixNano?: Long;
        readonly severityNumber?: number;
        readonly severityText?: string;
        readonly body?: ReadValue;
        readonly attributes: readonly ReadKeyValue[];
      }[];
    }[];
  }[];
}

function recordsOf(read: unknown): readonly ReceivedRecord[] {
  return (read as ReadRequest).resourceLogs.flatMap(({ resource, scopeLogs }) =>
    scopeLogs.flatMap(({ scope, logRecords }) =>
      logRecords.map((record) => ({
        resource: attributesOf(resource?.attributes),
        scope: scope?.name ?? '',
        eventName: record.eventName ?? '',
        timeUnixNano: wholeNumber(record.timeUnixNano),
        observedTimeUnixNano: wholeNumber(record.observedTimeUnixNano),
        severityNumber: record.severityNumber ?? 0,
        severityText: record.severityText ?? '',
        body: valueOf(record.body),
        attributes: attributesOf(record.attributes),
      })),
    ),
  );
}

const wholeNumber = (read?: Long): bigint => (read ? BigInt(read.toString()) : 0n);

/** The definitions allow a name twice, the specification does not: one of the two would be lost here without a word. */
function attributesOf(list: readonly ReadKeyValue[] = []): Attributes {
  const names = list.map(({ key = '' }) => key);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) refuse(`The attribute ${twice} is there twice.`);
  return Object.fromEntries(list.map(({ key = '', value }) => [key, valueOf(value)]));
}

function valueOf(value: ReadValue = {}): AttributeValue {
  const { arrayValue, kvlistValue, intValue, ...other } = value;
  if (arrayValue) return arrayValue.values.map(valueOf);
  if (kvlistValue) return attributesOf(kvlistValue.values);
  if (intValue) return wholeNumber(intValue);
  return (Object.values(other) as AttributeValue[])[0] ?? null;
}
