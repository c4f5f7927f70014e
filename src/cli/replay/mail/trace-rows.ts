import { pipeline, Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse';

/** One recipient of one message, as Exchange's message trace tells it. */
export interface TraceRow {
  readonly messageId: string;
  readonly sender: string;
  readonly subject: string;
  readonly received: string;
  readonly recipients: readonly TracedRecipient[];
}

export interface TracedRecipient {
  readonly address: string;
  /** `delivered`, `expanded` …, in lower case. */
  readonly status: string;
}

/**
 * The columns of Get-MessageTrace and Get-MessageTraceV2 (one row a recipient), and of the enhanced summary that the admin
 * centre offers as a download (one row a message: `a@corp.example##Receive, Deliver;b@…`); case and `_` do not count.
 */
const COLUMNS = {
  messageId: ['messageid', 'messagetraceid', 'networkmessageid'],
  sender: ['senderaddress'],
  subject: ['subject', 'messagesubject'],
  received: ['received', 'origintimestamputc', 'origintimestamp', 'datetimeutc'],
  recipient: ['recipientaddress', 'recipientstatus'],
  status: ['status'],
} as const;

const NEEDED = ['sender', 'recipient', 'received'] as const;

/** A file is no message trace at all. */
export class NoTrace extends Error {
  constructor() {
    super(
      'its columns are not those of a message trace: Received, SenderAddress and RecipientAddress must be there, MessageId, Subject and Status should',
    );
  }
}

/** Characters of one row; a longer one is the end of what can be read. */
const ROW_LIMIT = 10_000_000;

type TextColumn = keyof typeof COLUMNS;

/** Where each column stands; absent: the file does not have it. */
type Places = Partial<Record<TextColumn, number>>;

/**
 * The rows of a message trace.
 * @param chunks the file's bytes in order: UTF-8 or UTF-16 with a byte order mark; `,`, `;` or a tab between columns
 * @throws NoTrace where the columns are others; a part of a sentence where the file stops being CSV
 */
export async function* readTraceRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<TraceRow> {
  const texts = textOf(chunks)[Symbol.asyncIterator]();
  const first = await texts.next();
  if (first.done) throw new NoTrace();
  const parser = parse({
    delimiter: delimiterOf(first.value),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: ROW_LIMIT,
  });
  // The parser hands on what goes wrong in the file.
  const rows = pipeline(Readable.from(chained(first.value, texts)), parser, () => undefined);
  let places: Places | undefined;
  for await (const row of rows) {
    const cells = row as readonly string[];
    // Export-Csv of Windows PowerShell begins with the type.
    if (places) yield rowOf(cells, places);
    else if (!cells[0]?.startsWith('#TYPE')) places = placesOf(cells);
  }
  if (!places) throw new NoTrace();
}

/** UTF-8, or UTF-16 where a byte order mark says so, as Windows PowerShell writes it. */
async function* textOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8');
    yield decoder.decode(chunk, { stream: true });
  }
}

async function* chained(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** What parts the columns of the heading: a trace's subjects may hold the others. */
function delimiterOf(text: string): string {
  const heading = text.split(/\r?\n/, 3).find((line) => !line.startsWith('#TYPE')) ?? '';
  const [most] = [',', ';', '\t'].sort((a, b) => heading.split(b).length - heading.split(a).length);
  return most!;
}

function placesOf(header: readonly string[]): Places {
  const names = header.map((name) => name.toLowerCase().replace(/[\s_"]+/g, ''));
  const places: Places = {};
  for (const column of Object.keys(COLUMNS) as TextColumn[]) {
    const found = COLUMNS[column].map((name) => names.indexOf(name)).find((at) => at >= 0);
    if (found !== undefined) places[column] = found;
  }
  if (NEEDED.some((column) => places[column] === undefined)) throw new NoTrace();
  return places;
}

function rowOf(cells: readonly string[], places: Places): TraceRow {
  const cell = (column: TextColumn): string => cells[places[column] ?? -1]?.trim() ?? '';
  const recipient = cell('recipient');
  return {
    messageId: cell('messageId'),
    sender: cell('sender'),
    subject: cell('subject'),
    received: cell('received'),
    recipients: recipient.includes('##')
      ? recipient.split(';').map((each) => {
          const [address = '', status = ''] = each.split('##');
          return { address, status: status.toLowerCase() };
        })
      : [{ address: recipient, status: cell('status').toLowerCase() }],
  };
}
