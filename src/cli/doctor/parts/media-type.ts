import type { Answer } from '../visit/answer';
import { header } from '../visit/answer';

export interface MediaType {
  readonly type: string;
  /** Empty where it is not said. */
  readonly charset: string;
}

/** Of `Content-Type`, in lower case. */
export function mediaTypeOf(answer: Answer): MediaType {
  const [type = '', ...parameters] = header(answer, 'content-type').toLowerCase().split(';');
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  return { type: type.trim(), charset: charset?.slice('charset='.length).replace(/"/g, '') ?? '' };
}
