import { expect, test } from 'vitest';
import { previewText } from '../../../../src/preview/ui/preview-text';

test('previewText is the first words, without style sheets and titles, blocks kept apart', () => {
  expect(
    previewText('<head><title>t</title><style>p{}</style></head><p>Dear all,</p><p>please&nbsp;read<br>this</p>'),
  ).toBe('Dear all, please read this');
});
