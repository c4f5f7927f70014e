import type { Check } from '../finding';
import { isAnswer } from '../visit/answer';
import type { WhyNot } from '../visit/answer';

const WHY: Readonly<Record<WhyNot, string>> = {
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
    for (const [file, outcome] of files) if (!isAnswer(outcome)) yield { file, sentence: WHY[outcome.failed] };
  },
};
