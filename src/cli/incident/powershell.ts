/** What PowerShell takes for a quote beside `'`: typographic ones end a text too (about_Quoting_Rules). */
const QUOTES = /['\u2018-\u201b]/g;

/** A text that PowerShell takes as it stands, whatever is in it: one line, nothing expanded, nothing that hides what is printed. */
export const quoted = (text: string): string =>
  `'${text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').replace(QUOTES, '$&$&')}'`;
