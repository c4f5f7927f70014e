import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';

export function renderInFluent(element: ReactElement): void {
  render(<FluentProvider theme={webLightTheme}>{element}</FluentProvider>);
}
