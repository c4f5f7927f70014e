/** Sources by directive, of one policy; a browser obeys every policy that it is sent. */
export type ContentPolicy = ReadonlyMap<string, readonly string[]>;

/** @param text of the header; several headers are one with commas */
export const readContentPolicies = (text: string): ContentPolicy[] =>
  text
    .split(',')
    .filter((policy) => policy.trim())
    .map(
      (policy) =>
        new Map(
          policy
            .split(';')
            .map((directive) => directive.trim().split(/\s+/))
            .filter(([name]) => name)
            .reverse() // of two with one name the first counts
            .map(([name = '', ...sources]) => [name.toLowerCase(), sources]),
        ),
    );

/**
 * Whether a page under this policy may take something from an address.
 * @param directives the one that decides and those that stand in for it, in their order
 */
export function permits(policy: ContentPolicy, directives: readonly string[], address: URL, self: URL): boolean {
  const name = directives.find((each) => policy.has(each));
  if (name === undefined) return true;
  const sources = policy.get(name) ?? [];
  // Then only nonces and hashes count, and our pages have none.
  if (sources.some((source) => source.toLowerCase() === "'strict-dynamic'")) return false;
  return sources.some((source) => matches(source, address, self));
}

/**
 * Whether a page under this policy may have a style element with a text of this hash.
 * @param hash as the policy writes it, in quotes
 */
export function permitsStyle(policy: ContentPolicy, hash: string): boolean {
  const sources = ['style-src-elem', 'style-src', 'default-src'].map((name) => policy.get(name)).find(Boolean);
  if (!sources || sources.includes(hash)) return true;
  // Where there is any hash or nonce, "unsafe-inline" does not count.
  return (
    sources.some((source) => source.toLowerCase() === "'unsafe-inline'") &&
    !sources.some((source) => /^'(sha\d+|nonce)-/i.test(source))
  );
}

/** As much of CSP's matching as https addresses with a default or equal port need. */
function matches(source: string, address: URL, self: URL): boolean {
  const lower = source.toLowerCase();
  if (lower === "'self'") return address.origin === self.origin;
  if (lower === '*' || lower === 'https:') return true;
  const [, scheme, host = '', port, pathname = ''] =
    /^(?:([a-z]+):\/\/)?([^/:']+)(?::(\d+|\*))?(\/.*)?$/.exec(source) ?? [];
  if (scheme && scheme.toLowerCase() !== 'https') return false;
  if (port ? port !== '*' && port !== (address.port || '443') : address.port) return false;
  const isHost = host.startsWith('*.')
    ? address.hostname.endsWith(host.slice(1).toLowerCase())
    : address.hostname === host.toLowerCase();
  return (
    isHost &&
    (pathname.endsWith('/') ? address.pathname.startsWith(pathname) : !pathname || address.pathname === pathname)
  );
}
