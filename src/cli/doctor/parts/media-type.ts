import type { HttpResponse } from '../fetch/response';
import { header } from '../fetch/response';

export interface MediaType {
  readonly type: string;
  /** Empty where it is not said. */
  readonly charset: string;
}

/** Of `Content-Type`, in lower case. */
export function mediaTypeOf(response: HttpResponse): MediaType {
  const [type = '', ...parameters] = header(response, 'content-type').toLowerCase().split(';');
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  return { type: type.trim(), charset: charset?.slice('charset='.length).replace(/"/g, '') ?? '' };
}
