/** Cuts to at most `limit` UTF-16 units, with an ellipsis, never through a surrogate pair. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return cut.replace(/[\ud800-\udbff]$/, '').trim() + '…';
}
