import { webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { PaneHost } from '../../outlook/pane-events';

/**
 * Outlook's own background decides where the client reports it, else the system's preference. Where the system forces its colours (high
 * contrast), the browser puts them in place of either theme's. The dark theme is a file of its own: most never see it.
 * @returns undefined while the first theme is on its way; light where the dark one does not come
 */
export function useTheme(host: Pick<PaneHost, 'background' | 'onBackgroundChanged'>): Theme | undefined {
  const background = useSyncExternalStore(host.onBackgroundChanged, host.background);
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const wantsDark = isDark(background) ?? prefersDark;
  const [dark, setDark] = useState<Theme>();
  // Shown already, it stays until the dark one is there: what goes would take the person's undo with it.
  const [meanwhile] = useState(wantsDark ? undefined : webLightTheme);
  useEffect(() => {
    if (wantsDark) void loadDarkTheme().then(setDark);
  }, [wantsDark]);
  return wantsDark ? (dark ?? meanwhile) : webLightTheme;
}

const loadDarkTheme = (): Promise<Theme> =>
  import(/* webpackChunkName: "dark" */ './dark-theme').then(
    ({ webDarkTheme }) => webDarkTheme,
    () => webLightTheme,
  );

function useMedia(query: string): boolean {
  const list = useMemo(() => matchMedia(query), [query]);
  const subscribe = useMemo(
    () => (changed: () => void) => {
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [list],
  );
  return useSyncExternalStore(subscribe, () => list.matches);
}

/** @param colour `#rrggbb`; undefined for anything else. */
export function isDark(colour: string): boolean | undefined {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(colour.trim()) ?? [];
  const luma = [red, green, blue].reduce((sum, part, index) => sum + parseInt(part ?? '', 16) * LUMA[index]!, 0);
  return Number.isNaN(luma) ? undefined : luma < 128;
}

/** ITU-R BT.601. */
const LUMA = [0.299, 0.587, 0.114];
