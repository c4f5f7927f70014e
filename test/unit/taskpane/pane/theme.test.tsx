import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { isDark, useTheme } from '../../../../src/taskpane/pane/theme';

/** A browser whose person prefers dark, or light; and can change their mind. */
function stubPreference(dark: boolean): { set(dark: boolean): void } {
  const listeners = new Set<() => void>();
  const list = {
    matches: dark,
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  };
  vi.stubGlobal('matchMedia', () => list);
  return {
    set(now) {
      list.matches = now;
      listeners.forEach((listener) => listener());
    },
  };
}

const quiet = { background: () => '', onBackgroundChanged: () => () => undefined };

describe('where Outlook tells its background', () => {
  test('the pane follows it, whatever the system prefers', () => {
    stubPreference(true);
    const { result } = renderHook(() => useTheme({ ...quiet, background: () => '#FFFFFF' }));
    expect(result.current).toBe(webLightTheme);
  });

  test('and follows its changes', async () => {
    stubPreference(false);
    let colour = '#ffffff';
    let changed = (): void => undefined;
    const host = {
      background: () => colour,
      onBackgroundChanged: (listener: () => void) => {
        changed = listener;
        return () => undefined;
      },
    };
    const { result } = renderHook(() => useTheme(host));
    colour = '#292929';
    act(() => changed());
    await waitFor(() => expect(result.current).toBe(webDarkTheme));
  });
});

test('else it follows the system, and its changes', async () => {
  const preference = stubPreference(true);
  const { result } = renderHook(() => useTheme(quiet));
  await waitFor(() => expect(result.current).toBe(webDarkTheme));
  act(() => preference.set(false));
  expect(result.current).toBe(webLightTheme);
});

test('a dark theme that does not come leaves the pane light', async () => {
  stubPreference(true);
  vi.doMock('../../../../src/taskpane/pane/dark-theme', () => {
    throw new Error('offline');
  });
  const { result } = renderHook(() => useTheme(quiet));
  await waitFor(() => expect(result.current).toBe(webLightTheme));
  vi.doUnmock('../../../../src/taskpane/pane/dark-theme');
});

test.each([
  ['#000000', true],
  ['#292929', true],
  ['#ffffff', false],
  [' #F3F2F1 ', false],
  ['', undefined],
  ['#fff', undefined],
  ['window', undefined],
  ['#zzzzzz', undefined],
])('%j is dark: %j', (colour, dark) => {
  expect(isDark(colour)).toBe(dark);
});
