import { parseUrl } from '../../parse-url';
import type { Check } from '../finding';
import { MANIFEST } from '../names';

export const manifestAddress: Check = {
  id: 'manifest-address',
  severity: 'broken',
  *check({ base, manifest }) {
    if (!manifest || 'problem' in manifest) return;
    const strays = manifest.value.addresses.filter(({ url }) => parseUrl(url)?.origin !== base.origin);
    const [first] = strays;
    if (!first) return;
    const more = strays.length > 1 ? ` and ${strays.length - 1} more` : '';
    yield {
      file: MANIFEST,
      sentence: `names ${first.url.slice(0, 200)} (line ${first.line})${more}, which is not at ${base.origin}; package again with --url ${base.href}, and have an administrator consent to the new manifest.`,
    };
  },
};
