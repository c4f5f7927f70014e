/** The fields of a quoted header block that say something here; the rest of a block is `other`. */
export type QuotedField = 'from' | 'sent' | 'to' | 'cc' | 'subject' | 'other';

/** How one language's mail programs write what stands above a quoted message. All lower case. */
export interface QuotedHeaderLabels {
  readonly language: string;
  readonly labels: Readonly<Record<QuotedField, readonly string[]>>;
  /** Lines between dashes (or alone on their line) that begin a quote. */
  readonly separators: readonly string[];
  /** First and last words of a line such as "On 3 May 2030 at 10:12, Ada Lovelace wrote:". */
  readonly attributions: readonly (readonly [opening: string, closing: string])[];
  /** Between who pressed Send and who the message is from. */
  readonly onBehalfOf: readonly string[];
}

export const QUOTED_HEADER_LABELS: readonly QuotedHeaderLabels[] = [
  {
    language: 'en',
    labels: {
      from: ['from'],
      sent: ['sent', 'date'],
      to: ['to'],
      cc: ['cc'],
      subject: ['subject'],
      other: ['bcc', 'reply-to', 'attachments', 'importance', 'priority', 'sensitivity', 'categories', 'organization'],
    },
    separators: ['original message', 'original appointment', 'forwarded message', 'begin forwarded message'],
    attributions: [['on', 'wrote']],
    onBehalfOf: ['on behalf of'],
  },
];
