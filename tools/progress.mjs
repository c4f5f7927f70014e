/** Says on standard error what is being done and how long it took: the caller's answer stays alone on standard output. */

const SECOND = 1000;

/** @param {number} since @returns {string} whole seconds */
const secondsSince = (since) => `${Math.max(1, Math.round((performance.now() - since) / SECOND))} s`;

/**
 * Does a step that takes a while. A terminal gets one line that counts the seconds, anything else a line before and one behind.
 * @template T
 * @param {{ doing: string, done: string | ((result: T) => string) }} words such as "Installing packages" and "Packages installed"
 * @param {() => Promise<T>} task
 * @param {Pick<typeof process.stderr, 'write'> & { isTTY?: boolean }} [stream]
 * @returns {Promise<T>}
 */
export async function step({ doing, done }, task, stream = process.stderr) {
  const begin = performance.now();
  const isTerminal = stream.isTTY === true;
  /** @param {string} line */
  const rewrite = (line) => stream.write(`\r\u001b[K${line}`);
  if (isTerminal) rewrite(`${doing} …`);
  else stream.write(`${doing} …\n`);
  const timer = isTerminal ? setInterval(() => rewrite(`${doing} … ${secondsSince(begin)}`), SECOND) : undefined;
  try {
    const result = await task();
    clearInterval(timer);
    if (isTerminal) rewrite('');
    stream.write(`${typeof done === 'string' ? done : done(result)} in ${secondsSince(begin)}.\n`);
    return result;
  } catch (error) {
    clearInterval(timer);
    if (isTerminal) rewrite('');
    throw error;
  }
}
