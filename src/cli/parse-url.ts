/**
 * An absolute URL, or undefined where the text is none. Not by `URL.canParse`: that of Node.js 20, once it was called often enough to
 * be compiled, reads a text with letters such as "ä" by other bytes than it has, and says no.
 */
export function parseUrl(text: string, base?: string | URL): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
