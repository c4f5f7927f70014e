/** For every file of tests that draw components. They share one jsdom and one copy of the modules a worker. */

import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';

// Where other tests run beside it, jsdom's first drawing of Fluent takes seconds.
configure({ asyncUtilTimeout: 30_000 });

// jsdom's window loses focus with the control that had it; a browser's does not.
beforeEach(() => void vi.spyOn(document, 'hasFocus').mockReturnValue(true));

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
});
