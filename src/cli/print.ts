import { styleText } from 'node:util';

type Style = 'bold' | 'red' | 'green' | 'yellow' | 'dim';

/** Text that looks different on a terminal. */
export interface Styled {
  readonly style: Style;
  readonly text: string;
}

/** How the lines of every command look on a terminal, by their form; the first that fits counts. */
const LOOKS: readonly (readonly [form: RegExp, style: Style])[] = [
  [/^Warning:|^Nothing was written\./, 'yellow'],
  [/^Note:/, 'dim'],
  // Where something is wrong: `policy.json:1:23:`.
  [/^\S+:\d+(:\d+)?:(?= )/, 'red'],
  [/(?<=: )good\.$/, 'green'],
  // A heading, and the word before what it stands for.
  [/^\S.*:$/, 'bold'],
  [/(?<=^ {2})[a-z][\w./-]*(?= {2})/, 'bold'],
  // A comment of what is to be pasted.
  [/^ {2,}# .*$/, 'dim'],
];

/**
 * What a terminal would obey, or hide text with: control characters but line breaks and tabs, marks that turn the direction of writing,
 * and characters without width.
 */
const UNSAFE = /(?![\n\t])[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** Names, addresses and files come from outside: nothing in them may reach a terminal but as text. */
export const visible = (text: string): string => text.replace(UNSAFE, '\ufffd');

/** Everything that a command tells people goes through here; the parts that are styled are so where a terminal shows colours. */
export const print = (...parts: readonly (string | Styled)[]): void => write(process.stdout, parts);

/** The same for warnings and errors. */
export const warn = (...parts: readonly (string | Styled)[]): void => write(process.stderr, parts);

/** For programs: JSON on one line, or indented; what a terminal would obey is escaped, so that no value changes. */
export const printJson = (value: unknown, indent?: number): void =>
  void process.stdout.write(`${JSON.stringify(value, null, indent).replace(UNSAFE, escaped)}\n`);

const escaped = (character: string): string =>
  [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');

function write(stream: NodeJS.WriteStream, parts: readonly (string | Styled)[]): void {
  stream.write(
    parts.map((part) => (typeof part === 'string' ? lines(visible(part), stream) : styled(part, stream))).join(''),
  );
}

const lines = (text: string, stream: NodeJS.WriteStream): string =>
  text
    .split('\n')
    .map((line) => {
      const look = LOOKS.find(([form]) => form.test(line));
      return look ? line.replace(look[0], (found) => styleText(look[1], found, { stream })) : line;
    })
    .join('\n');

/** Node looks at the stream, NO_COLOR and FORCE_COLOR. */
const styled = ({ style, text }: Styled, stream: NodeJS.WriteStream): string =>
  styleText(style, visible(text), { stream });
