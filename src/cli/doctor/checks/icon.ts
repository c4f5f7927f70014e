import { parseUrl } from '../../parse-url';
import type { Check } from '../finding';
import { nameOf } from '../names';
import { pngSize } from '../parts/kind';
import { wholeFile } from '../snapshot';

export const icon: Check = {
  id: 'icon',
  severity: 'risky',
  *check(snapshot) {
    const { base, manifest } = snapshot;
    for (const { url, pixels } of manifest && 'value' in manifest ? manifest.value.addresses : []) {
      const address = parseUrl(url);
      const file = pixels && address ? nameOf(base, address) : '';
      const response = wholeFile(snapshot, file);
      if (!pixels || !response) continue;
      const [width, height] = pngSize(response.body);
      if (width !== pixels || height !== pixels)
        yield {
          file,
          sentence: `has ${width} by ${height} pixels and the manifest says ${pixels}; upload the packaged icon.`,
        };
    }
  },
};
