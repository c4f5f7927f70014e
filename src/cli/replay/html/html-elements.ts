const named = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that begin and end a line. */
export const BLOCKS = named(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header html legend li listing main menu nav ol p pre section summary table tbody tfoot thead tr ul xmp',
);

/** Elements that have no end tag. */
export const VOIDS = named(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr',
);

/** Elements whose content no reader sees. */
const UNSEEN = named('iframe noembed noframes script style template textarea title xml');

/** Elements that keep line breaks and blanks. */
const PREFORMATTED = named('listing pre xmp');

/** What is read of a tag: values in lower case, '' where there is none. */
export interface Attributes {
  readonly style: string;
  readonly class: string;
  readonly type: string;
  readonly cite: string;
}

export const NO_ATTRIBUTES: Attributes = { style: '', class: '', type: '', cite: '' };

/** How an element changes the text in it. */
export interface Manner {
  readonly hidden: boolean;
  readonly preformatted: boolean;
  /** It holds what somebody else wrote. */
  readonly quoted: boolean;
}

/** Nearly every element's: nothing is changed. */
export const PLAIN: Manner = { hidden: false, preformatted: false, quoted: false };

export function mannerOf(name: string, attributes: Attributes): Manner {
  const { style } = attributes;
  const hidden = UNSEEN.has(name) || /display\s*:\s*none|mso-hide\s*:\s*all/.test(style);
  const preformatted = PREFORMATTED.has(name) || /white-space\s*:\s*(pre|break-spaces)/.test(style);
  const quoted = name === 'blockquote' && isCitation(attributes);
  return hidden || preformatted || quoted ? { hidden, preformatted, quoted } : PLAIN;
}

/** A bare blockquote is what the indent button makes; mail programs mark a quotation, or draw a line beside it. */
const isCitation = ({ type, cite, class: names, style }: Attributes): boolean =>
  type === 'cite' || cite !== '' || names.includes('quote') || style.includes('border-left');

/**
 * Whether a block draws a line above itself and no box: Word, Outlook for Mac and what browsers make of their markup part
 * a reply from the message it answers so.
 */
export const hasLineAbove = ({ style }: Attributes): boolean =>
  /border-top\s*:[^;]*(solid|double|dashed|dotted)|border-style\s*:\s*(solid|double) none none/.test(style);
