/**
 * Leaves Tab to the browser where focus is on something that Tab does not reach: a result, a heading, the page itself.
 *
 * The web's office.js moves focus itself: it looks for the focused element among those that Tab reaches, and hands focus back to
 * Outlook where it is none of them (`onWindowKeydown` in outlook-web-16.01.debug.js of @microsoft/office-js). A person who has
 * just read a result would leave the pane instead of reaching the button beside it. It listens on the window, which comes last.
 */
export function keepTabOrder(page: Document): void {
  page.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (key === 'Tab' && target instanceof HTMLElement && target.tabIndex < 0) event.stopPropagation();
  });
}
