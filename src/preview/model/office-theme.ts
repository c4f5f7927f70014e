import type { Switches } from '../outlook';

/** Colours as a host tells them to office.js: whole numbers, 0xRRGGBB. */
export type OfficeTheme = Readonly<
  Record<'bodyBackgroundColor' | 'bodyForegroundColor' | 'controlBackgroundColor' | 'controlForegroundColor', number>
>;

const theme = (background: number, foreground: number): OfficeTheme => ({
  bodyBackgroundColor: background,
  bodyForegroundColor: foreground,
  controlBackgroundColor: background,
  controlForegroundColor: foreground,
});

const THEMES: Readonly<Record<Switches['theme'], OfficeTheme>> = {
  light: theme(0xffffff, 0x242424),
  dark: theme(0x292929, 0xffffff),
  contrast: theme(0x000000, 0xffffff),
};

export const officeTheme = (name: Switches['theme']): OfficeTheme => THEMES[name];
