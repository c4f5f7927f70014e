import type { Check } from '../finding';
import { isResponse } from '../fetch/response';
import type { HttpFailureReason } from '../fetch/response';

const WHY: Readonly<Record<HttpFailureReason, string>> = {
  timeout: 'does not arrive within three seconds, and Outlook waits for one; find out what keeps the server busy.',
  'no-time-left':
    'was not fetched, because other files came too slowly; find out what keeps the server busy, then try again.',
  'cut-off': 'stops in the middle; check the error log of the server, and any proxy in front of it.',
  'not-http':
    'is answered with something that is not HTTP; check what listens on this port, and any proxy in front of it.',
  'too-large': 'is larger than 4 MB; upload the packaged file.',
  undecodable: 'is marked as compressed and cannot be unpacked; check how the host compresses.',
};

export const noAnswer: Check = {
  id: 'no-answer',
  severity: 'broken',
  *check({ files }) {
    for (const [file, result] of files) if (!isResponse(result)) yield { file, sentence: WHY[result.failed] };
  },
};
