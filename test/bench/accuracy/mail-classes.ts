import { classifyMail } from '../../../src/cli/replay/mail-class/mail-class';
import type { Measurement, Unmeasured } from '../benchmark';
import { f1 } from './figure';
import { readRows } from './rows';
import type { Row } from './rows';

export type MailLabel = 'list' | 'bulk' | 'direct' | 'auto';

export interface MailRow extends Row {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly label: MailLabel;
  readonly n_to: number;
  readonly n_cc: number;
}

const MAILS_FILE = 'list-mails.jsonl';
export const LIST = { metric: 'list-f1', limit: 0.97, met: 'at-least' } as const;
export const AUTOMATIC = { metric: 'automatic-f1', limit: 0.97, met: 'at-least' } as const;

export const readMails = (folder: string): Promise<readonly MailRow[]> =>
  readRows<MailRow>(folder, MAILS_FILE, ['headers', 'label', 'n_to', 'n_cc']);

/** Bulk mail is in no class: neither a list that people answer nor a person who writes. */
export async function measureClasses(folder: string): Promise<(Measurement | Unmeasured)[]> {
  const rows = await readMails(folder);
  const labelled = (...labels: readonly MailLabel[]): readonly MailRow[] =>
    rows.filter((row) => labels.includes(row.label));
  return [
    f1(
      LIST,
      labelled('list', 'direct'),
      (row) => row.label === 'list',
      (row) => classifyMail(row.headers) === 'list',
    ),
    f1(
      AUTOMATIC,
      labelled('auto', 'list', 'direct'),
      (row) => row.label === 'auto',
      (row) => classifyMail(row.headers) === 'automatic',
    ),
  ];
}
