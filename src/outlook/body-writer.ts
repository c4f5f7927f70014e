import { OutlookError } from './call';
import { callItem, expectText, nothing, WRITE_DEADLINE_MS } from './context';
import type { BodyWriter, MessageBody } from './ports';

/** Most characters that Outlook takes, `DataExceedsMaximumSize` beyond. */
const LIMIT = 1_000_000;

/** A body may be large and is made anew for us; nobody waits for Send here. */
const DEADLINE = { deadlineMs: WRITE_DEADLINE_MS };

function readType(value: unknown): MessageBody['type'] {
  if (value !== 'html' && value !== 'text') throw new TypeError();
  return value;
}

/**
 * `getTypeAsync`, `prependAsync` (Mailbox 1.1), `getAsync` and `setAsync` (1.3), not on phones: learn.microsoft.com/
 * javascript/api/outlook/office.body. None is among the calls of which only three may run at once (turns.ts).
 */
export function connectBodyWriter(): BodyWriter {
  const write = (operation: 'body.prependAsync' | 'body.setAsync', { type, content }: MessageBody): Promise<void> =>
    content.length > LIMIT
      ? Promise.reject(new OutlookError(operation, 'refused'))
      : // HTML for a plain-text body is refused, and text for an HTML body would be made into it.
        callItem(operation, { ...DEADLINE, read: nothing }, content, { coercionType: type });
  return {
    read: () =>
      callItem('body.getTypeAsync', { ...DEADLINE, read: readType }).then((type) =>
        callItem('body.getAsync', { ...DEADLINE, read: expectText }, type).then((content) => ({ type, content })),
      ),
    prepend: (added) => write('body.prependAsync', added),
    replace: (body) => write('body.setAsync', body),
  };
}
