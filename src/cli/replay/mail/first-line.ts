/** A header field begins (RFC 5322 2.2), or a line of the message before was quoted by another program. */
const FIELD = /^(?:[!-9;-~]{1,100}[ \t]*:|>From )/;

/** What programs write as a field although no standard has it: letters as they are, a blank in the name, a folded line on top. */
const ODD_FIELD = /^(?:[^\s:][^:\r\n]{0,99}:|[ \t]+\S)/;

/** `From ` with nothing behind it, with a hyphen, with a date, or with an address and a year: no sentence looks so. */
const POSTMARK =
  /^From (?:\r?$|-(?:[ \r]|$)|\S+@\S+ .*\b\d{4}\b|.*\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:[A-Z][a-z]{2} +\d|\d{1,2} +[A-Z][a-z]{2}).*\d{4}\b)/;

/** Bytes of a line that are looked at. */
export const LINE_LIMIT = 300;

/** What the first line of a stored mail is. */
const MAIL_FIELD =
  /^(From|To|Cc|Bcc|Date|Subject|Message-ID|Received|Return-Path|Delivered-To|Reply-To|Sender|MIME-Version|Content-[a-z-]+|X-[!-9;-~]+|DKIM-Signature|ARC-[a-z-]+|Authentication-Results|Envelope-To|Delivery-Date|Status)[ \t]*:/i;

/** Lines below a postmark in which the first field is looked for. */
const ODD_LINES = 5;

/**
 * Whether a line begins a message of an mbox: `From ` with whatever a program puts behind it, or nothing, and a header field on
 * the next line. So Thunderbird reads and writes them (mailnews/local/src/nsParseMailbox.cpp, MboxMsgOutputStream.cpp); a
 * sentence that begins with "From" has text or an empty line below it. `From : ada@…` is a field.
 */
export const beginsMessage = (line: string, next: string): boolean =>
  /^From (?![ \t]*:)/.test(line) &&
  line.length < LINE_LIMIT &&
  (FIELD.test(next) || (POSTMARK.test(line) && ODD_FIELD.test(next)));

/** Whether a stored mail begins with this line. */
export const beginsMail = (line: string): boolean => MAIL_FIELD.test(line);

/** Whether a file with these first lines is an mbox, its first fields odd or not. */
export const beginsMailbox = ([first = '', next = '', ...others]: readonly string[]): boolean =>
  beginsMessage(first, next) ||
  (/^From (?![ \t]*:)/.test(first) && [next, ...others].slice(0, ODD_LINES).some(beginsMail));
