import type { Check } from '../finding';
import { isResponse } from '../fetch/response';
import type { FailureReason } from '../fetch/response';

const WHY: Readonly<Record<FailureReason, string>> = {
  timeout: 'is not answered in three seconds; Outlook waits for one; look what keeps the server busy.',
  'no-time-left':
    'was not reached, because other answers came too slowly; look what keeps the server busy, then ask again.',
  'cut-off': 'breaks off in the middle; look in the error log of the server, or what stands between.',
  'not-http': 'is answered with something that is not HTTP; look what stands between.',
  'too-large': 'is larger than 4 MB; put the packaged file there.',
  undecodable: 'is said to be compressed and cannot be unpacked; look how the host compresses.',
};

export const noAnswer: Check = {
  id: 'no-answer',
  severity: 'broken',
  *check({ files }) {
    for (const [file, result] of files) if (!isResponse(result)) yield { file, sentence: WHY[result.failed] };
  },
};
