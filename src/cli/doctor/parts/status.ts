/** What is wrong with an answer that is neither the file nor a redirect, and the remedy. */
export function statusSentence(status: number): string {
  if (status === 404 || status === 410)
    return `is not there (${status}); copy the whole packaged folder to this address, and make the host serve this kind of file.`;
  if (isRefused(status)) return `is refused (${status}); let everybody read it without signing in.`;
  if (status >= 500) return `makes the server fail (${status}); check its error log.`;
  return `is answered with ${status} instead of 200; check how the host is set up.`;
}

/** From a person who has not signed in, or from everybody. */
export const isRefused = (status: number): boolean => status === 401 || status === 403 || status === 407;

export const isRedirect = (status: number): boolean => status >= 300 && status < 400 && status !== 304;
