/**
 * The Markdown a Smart Alert may hold: bold, italic, bullets, numbers, https links, `\n\n` between paragraphs and
 * backslash escapes (OfficeDev/office-js-docs-pr, onmessagesend-onappointmentsend-events.md). All else stays text.
 */

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] };

export interface Block {
  readonly kind: 'paragraph' | 'bullets' | 'numbers';
  /** One for a paragraph, one for each item of a list. */
  readonly lines: readonly (readonly Inline[])[];
}

const BULLET = /^\s*[-*]\s+/;
const NUMBER = /^\s*\d{1,3}\.\s+/;

/** Never fails; what cannot be read as Markdown is shown as it stands. */
export function parseAlertMarkdown(source: string): readonly Block[] {
  const blocks: { kind: Block['kind']; lines: Inline[][] }[] = [];
  for (const paragraph of source.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
    let open: { kind: Block['kind']; lines: Inline[][] } | undefined;
    for (const line of paragraph.split('\n')) {
      if (!line.trim()) continue;
      const kind = BULLET.test(line) ? 'bullets' : NUMBER.test(line) ? 'numbers' : 'paragraph';
      const content = parseInline(line.replace(kind === 'bullets' ? BULLET : kind === 'numbers' ? NUMBER : '', ''));
      if (open?.kind === kind && kind !== 'paragraph') open.lines.push(content);
      else blocks.push((open = { kind, lines: [content] }));
    }
  }
  return blocks;
}

/** Where the unescaped `mark` next stands at or after `from`, or -1. In a run of asterisks the inner span closes first. */
function closing(source: string, mark: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') {
      at++;
    } else if (source.startsWith(mark, at)) {
      const run = mark.startsWith('*') ? /^\**/.exec(source.slice(at))![0].length : mark.length;
      // Two asterisks open or close bold, never italic.
      if (mark !== '*' || run !== 2) return at + run - mark.length;
      at += run - 1;
    }
  }
  return -1;
}

function parseInline(source: string): Inline[] {
  const found: Inline[] = [];
  let text = '';
  const flush = (): void => {
    if (text) found.push({ kind: 'text', text });
    text = '';
  };
  let at = 0;
  while (at < source.length) {
    const span = source[at] === '\\' ? undefined : spanAt(source, at);
    if (span) {
      flush();
      found.push(span.inline);
      at = span.end;
    } else {
      if (source[at] === '\\' && at + 1 < source.length) at++;
      text += source.charAt(at);
      at++;
    }
  }
  flush();
  return found;
}

function spanAt(source: string, at: number): { readonly inline: Inline; readonly end: number } | undefined {
  if (source[at] === '[') return linkAt(source, at);
  for (const [mark, kind] of [
    ['**', 'bold'],
    ['*', 'italic'],
  ] as const) {
    const start = at + mark.length;
    if (!source.startsWith(mark, at) || /^(?:\s|$)/.test(source.slice(start))) continue;
    const end = closing(source, mark, start);
    if (end > start)
      return { inline: { kind, children: parseInline(source.slice(start, end)) }, end: end + mark.length };
  }
  return undefined;
}

function linkAt(source: string, at: number): { readonly inline: Inline; readonly end: number } | undefined {
  const label = closing(source, ']', at + 1);
  if (label < 0 || source[label + 1] !== '(') return undefined;
  const end = closing(source, ')', label + 2);
  const href = end < 0 ? '' : source.slice(label + 2, end);
  if (!/^https:\/\/[^\s]+$/i.test(href)) return undefined;
  return { inline: { kind: 'link', href, children: parseInline(source.slice(at + 1, label)) }, end: end + 1 };
}
