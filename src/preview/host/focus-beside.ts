const TABBABLE = 'a[href], button, input, select, textarea, [tabindex], [contenteditable="true"]';

const isReached = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 &&
  !element.matches(':disabled, [data-tabster-dummy]') &&
  element.closest('[inert]') === null &&
  element.getClientRects().length > 0;

/** Focuses what Tab would come to on leaving a frame, as its page's host does; round the ends of the document where it is last. */
export function focusBeside(frame: HTMLIFrameElement, side: 'before' | 'after'): void {
  const all = [...frame.ownerDocument.querySelectorAll<HTMLElement>(TABBABLE)].filter(isReached);
  const wanted = side === 'after' ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const there = all.filter((element) => (frame.compareDocumentPosition(element) & wanted) !== 0);
  const next = side === 'after' ? (there[0] ?? all[0]) : (there.at(-1) ?? all.at(-1));
  next?.focus();
}
