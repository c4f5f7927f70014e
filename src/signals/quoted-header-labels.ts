/** The fields of a quoted header block; `other` ones are skipped. */
export type QuotedField = 'from' | 'sent' | 'to' | 'cc' | 'subject' | 'other';

/** How one language's mail programs head a quoted message: lower case, alternatives parted by `|`. */
export interface QuotedHeaderLabels {
  readonly language: string;
  readonly labels: Readonly<Record<QuotedField, string>>;
  /** Words of a line, between dashes or alone, that begin a quote. */
  readonly separators: string;
  /** First and last words of a line such as "On 3 May 2030 at 10:12, Ada Lovelace wrote:". */
  readonly attribution: readonly [opening: string, closing: string];
  /** Between who pressed Send and who the message is from. */
  readonly onBehalfOf: string;
}

export const QUOTED_HEADER_LABELS: readonly QuotedHeaderLabels[] = [
  {
    language: 'en',
    labels: {
      from: 'from',
      sent: 'sent|date',
      to: 'to',
      cc: 'cc',
      subject: 'subject',
      other: 'bcc|reply-to|attachments|importance|priority|sensitivity|categories|organization',
    },
    separators: 'original message|original appointment|forwarded message|begin forwarded message',
    attribution: ['on', 'wrote'],
    onBehalfOf: 'on behalf of',
  },
];
