import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, vi } from 'vitest';

// The first drawing of Fluent under jsdom takes seconds where other tests run beside it.
vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

export function renderInFluent(element: ReactElement): void {
  render(<FluentProvider theme={webLightTheme}>{element}</FluentProvider>);
}
