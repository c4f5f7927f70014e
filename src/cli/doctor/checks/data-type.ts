import type { Check } from '../finding';
import { kindOf } from '../parts/kind';
import { mediaTypeOf } from '../parts/media-type';
import { wholeFiles } from '../snapshot';

const TYPES: Readonly<Record<string, readonly [wanted: string, right: RegExp]>> = {
  json: ['application/json', /^(application|text)\/json$/],
  png: ['image/png', /^image\/png$/],
  xml: ['text/xml', /^(application|text)\/xml$/],
};

/** The add-in reads policy and lists whatever they are called; Outlook's own readers, and "nosniff", may not. */
export const dataType: Check = {
  id: 'data-type',
  severity: 'risky',
  *check(snapshot) {
    for (const { name, response } of wholeFiles(snapshot)) {
      const [wanted, right] = TYPES[kindOf(name) ?? ''] ?? [];
      const { type } = mediaTypeOf(response);
      if (wanted && !right?.test(type))
        yield {
          file: name,
          sentence: `is served ${type ? `as ${type}` : 'without a type'}; set Content-Type: ${wanted}.`,
        };
    }
  },
};
