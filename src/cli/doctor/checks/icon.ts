import type { Check } from '../finding';
import { nameOf } from '../names';
import { pngSize } from '../parts/kind';
import { whole } from '../seen';

export const icon: Check = {
  id: 'icon',
  severity: 'risky',
  *check(seen) {
    const { base, manifest } = seen;
    for (const { url, pixels } of manifest && 'value' in manifest ? manifest.value.addresses : []) {
      const file = pixels && URL.canParse(url) ? nameOf(base, new URL(url)) : '';
      const answer = whole(seen, file);
      if (!pixels || !answer) continue;
      const [width, height] = pngSize(answer.body);
      if (width !== pixels || height !== pixels)
        yield {
          file,
          sentence: `has ${width} by ${height} pixels and the manifest says ${pixels}; put the packaged icon there.`,
        };
    }
  },
};
