import { useEffect, useReducer, useState } from 'react';
import type { PanePorts } from '../pane-ports';
import { settingsActions } from './settings-actions';
import type { SettingsActions } from './settings-actions';
import { reduceSettings } from './settings-state';
import type { SettingsState } from './settings-state';

/** @param onKept is told after each change that Outlook has taken. */
export function useSettings(ports: PanePorts, onKept: () => void): readonly [SettingsState, SettingsActions] {
  const [state, tell] = useReducer(reduceSettings, { phase: 'loading' });
  const [actions] = useState(() => settingsActions(ports, tell, onKept));
  useEffect(() => void actions.read(), [actions]);
  return [state, actions];
}
