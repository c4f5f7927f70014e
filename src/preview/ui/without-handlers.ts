import { Parser } from 'htmlparser2';

/** Left out with all they hold, or because their mere parsing is reported. What browsers read as raw text cannot hide a tag. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'base iframe noembed noframes noscript plaintext script template textarea title xmp'.split(' '),
);

const WITHOUT_END_TAG: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/**
 * A mail's HTML, rewritten for a parser of this page: without inline handlers, which the page's Content-Security-Policy
 * reports from Chromium 156 on even where HTML is only parsed, and with every attribute between quotation marks, so that
 * parsers cannot differ about them. It does not make HTML safe.
 */
export function withoutHandlers(html: string): string {
  const written: string[] = [];
  const open: string[] = [];
  const isLeftOut = (): boolean => open.some((name) => LEFT_OUT.has(name));
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name);
        if (!isLeftOut()) written.push(openingTag(name, attributes));
      },
      ontext(text) {
        if (isLeftOut()) return;
        written.push(open.at(-1) === 'style' ? text.replace(/<!--|-->|</g, '') : text.replace(/</g, '&lt;'));
      },
      onclosetag(name) {
        if (!isLeftOut() && !WITHOUT_END_TAG.has(name)) written.push(`</${name}>`);
        open.pop();
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return written.join('');
}

function openingTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const kept = Object.entries(attributes).filter(([attribute]) => /^(?!on)[a-z][\w:-]*$/i.test(attribute));
  const quoted = kept.map(([attribute, value]) => ` ${attribute}="${value.replace(/"/g, '&quot;')}"`);
  return `<${name}${quoted.join('')}>`;
}
