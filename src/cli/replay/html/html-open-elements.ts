import { PLAIN } from './html-elements';
import type { Manner } from './html-elements';

/** Which elements are open, and so whether text is shown and kept as it stands. */
export interface OpenElements {
  readonly hidden: boolean;
  readonly preformatted: boolean;
  /** How many quotations the text stands in, one in the other. */
  readonly quotations: number;
  open(name: string, manner: Manner): void;
  /** Closes the innermost of that name with all it holds; nothing where none is open. */
  close(name: string): void;
  /** A paragraph ends where another block begins, `</p>` or not. */
  endParagraph(): void;
}

/** Elements of one name. */
interface Kind {
  /** How many of them are open. */
  open: number;
}

/**
 * A stack that knows how many of each name it holds: a closing tag without an opening one costs a look at the count, any other
 * what it closes, so that all of them together cost what was opened.
 */
export function openElements(): OpenElements {
  const stack: Kind[] = [];
  /** Manners of those that have one, by their place on the stack, the innermost last. */
  const manners: { readonly place: number; readonly manner: Manner }[] = [];
  const kinds = new Map<string, Kind>();
  let hidden = 0;
  let preformatted = 0;
  let quotations = 0;

  const close = (name: string): void => {
    const kind = kinds.get(name);
    if (!kind?.open) return;
    let closed: Kind;
    do {
      closed = stack.pop()!;
      closed.open--;
    } while (closed !== kind);
    while (manners.length && manners[manners.length - 1]!.place >= stack.length) {
      const { manner } = manners.pop()!;
      hidden -= Number(manner.hidden);
      preformatted -= Number(manner.preformatted);
      quotations -= Number(manner.quoted);
    }
  };
  return {
    get hidden() {
      return hidden > 0;
    },
    get preformatted() {
      return preformatted > 0;
    },
    get quotations() {
      return quotations;
    },
    open(name, manner) {
      if (manner !== PLAIN) manners.push({ place: stack.length, manner });
      const kind = kinds.get(name) ?? { open: 0 };
      if (!kind.open) kinds.set(name, kind);
      kind.open++;
      stack.push(kind);
      hidden += Number(manner.hidden);
      preformatted += Number(manner.preformatted);
      quotations += Number(manner.quoted);
    },
    close,
    endParagraph: () => close('p'),
  };
}
