import { Parser } from 'htmlparser2';

const HIDDEN: ReadonlySet<string> = new Set('noscript script style template title'.split(' '));
/** Part words that would else be glued together. */
const BREAKING: ReadonlySet<string> = new Set('blockquote br div h1 h2 h3 h4 h5 h6 li p td tr'.split(' '));

/** The first words of a mail, for the message list. */
export function previewText(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentag(name) {
      if (HIDDEN.has(name)) hidden += 1;
    },
    ontext(part) {
      if (hidden === 0) text += part;
    },
    onclosetag(name) {
      if (HIDDEN.has(name)) hidden -= 1;
      if (BREAKING.has(name)) text += ' ';
    },
  });
  parser.end(html.slice(0, 50_000));
  return text.replace(/\s+/g, ' ').trim().slice(0, 160);
}
