/**
 * The Content-Security-Policy of a built page, on one line: the header repeats what the pane says of itself, so that the two
 * cannot part.
 * @throws one sentence where the page has none
 */
export function cspOf(html: string): string {
  const page = html.replace(/<!--[^]*?-->/g, '');
  const tag = /<meta\b[^>]*http-equiv="Content-Security-Policy"[^>]*>/i.exec(page)?.[0] ?? '';
  const policy = /\bcontent="([^"]*)"/.exec(tag)?.[1]?.replace(/\s+/g, ' ').trim().replace(/;$/, '');
  if (!policy)
    throw new Error('The built taskpane.html has no Content-Security-Policy: run "npm run build", and package again.');
  return policy;
}
