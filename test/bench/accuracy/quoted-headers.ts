import { textOfHtml } from '../../../src/cli/replay/html/html-text';
import { readQuotedHeader } from '../../../src/signals/quoted-header';
import type { Measurement, Unmeasured } from '../benchmark';
import { assertsAnything, isAsExpected } from './expected-header';
import type { ExpectedHeader } from './expected-header';
import { count, share } from './figure';
import { comparable } from './parent-header';
import { readRows } from './rows';
import type { Row } from './rows';

interface QuotedRow extends Row {
  readonly source: string;
  readonly expected: ExpectedHeader | null;
  /** Set in archives alone: every parent's address stands in the block, so that its fields compare exactly. */
  readonly strict?: boolean | null;
  /** The suite asserts that there is no block. */
  readonly negative?: boolean;
  /** In words: which fields, and how. */
  readonly expected_source?: string;
  /** Subjects of the mail around the body. */
  readonly mail_subjects?: readonly string[];
}
interface TextRow extends QuotedRow {
  readonly body_text: string;
}
interface HtmlRow extends QuotedRow {
  readonly body_html: string;
}

const TEXT_FILE = 'quoted-headers.jsonl';
const HTML_FILE = 'quoted-headers-html.jsonl';
export const TEXT = { metric: 'quoted-header-text', limit: 0.98, met: 'at-least' } as const;
export const FALSE = { metric: 'quoted-header-false', limit: 0, met: 'at-most' } as const;
export const HTML = { metric: 'quoted-header-html', limit: 0.97, met: 'at-least' } as const;

const isArchive = (row: QuotedRow): boolean => row.source.startsWith('public-inbox');

/** Archives' rows without the flag have no parent to compare with; suites' rows have no flag. */
const counts = (row: QuotedRow): boolean =>
  row.negative !== true && assertsAnything(row.expected) && (row.strict ?? !isArchive(row));

/**
 * Suites expect what stands in the body, but for a subject that a block lacks: they hand the mail's own to their parser
 * too. Some assert the first of To alone, or the first few.
 */
function isRead(row: QuotedRow, body: string): boolean {
  const quote = readQuotedHeader(body);
  const { expected } = row;
  if (!quote || !expected) return false;
  if (isArchive(row)) {
    const both = comparable(quote, expected, body.slice(quote.start, quote.end));
    return isAsExpected(both.read, both.expected);
  }
  const asserted = row.expected_source?.includes('to[0]') && expected.to?.length;
  const to = asserted ? quote.to.slice(0, asserted) : quote.to;
  return isAsExpected({ ...quote, to, subject: quote.subject ?? row.mail_subjects?.[0] }, expected);
}

export async function measureText(folder: string): Promise<(Measurement | Unmeasured)[]> {
  const rows = await readRows<TextRow>(folder, TEXT_FILE, ['source', 'expected', 'body_text']);
  const negatives = rows.filter((row) => row.negative === true);
  return [
    share(TEXT, rows.filter(counts), (row) => isRead(row, row.body_text), false),
    count(FALSE, negatives, (row) => readQuotedHeader(row.body_text)?.form === 'block'),
  ];
}

export async function measureHtml(folder: string): Promise<(Measurement | Unmeasured)[]> {
  const rows = await readRows<HtmlRow>(folder, HTML_FILE, ['source', 'expected', 'body_html']);
  return [share(HTML, rows.filter(counts), (row) => isRead(row, textOfHtml(row.body_html)), false)];
}
