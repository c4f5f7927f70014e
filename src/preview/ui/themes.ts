import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { Switches } from '../outlook';

/** Outlook's themes in Fluent's own tokens. */
export const THEMES: Readonly<Record<Switches['theme'], Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};
