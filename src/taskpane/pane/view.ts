export type View = 'review' | 'activity' | 'settings';

/**
 * Which view the page was opened for: `taskpane.html?view=settings`. Only the query is read: the hash and the window's
 * name carry Office's own data.
 */
export const viewFrom = (search: string): View =>
  new URLSearchParams(search).get('view') === 'settings' ? 'settings' : 'review';
