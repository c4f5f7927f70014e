import { vi } from 'vitest';

/** jsdom lays nothing out: a box that scrolls is so high here, and every row. To be called in each test, or before each. */
export function drawnHeights({ box = 320, row = 40 } = {}): void {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(box);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(row);
}
