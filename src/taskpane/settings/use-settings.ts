import { useEffect, useSyncExternalStore } from 'react';
import type { PanePorts } from '../pane-ports';
import type { SavedEdit } from './save-own';
import { settingsStore } from './settings-store';
import type { SettingsActions, SettingsStore } from './settings-store';
import type { SettingsState } from './settings-state';
import { useOnline } from './use-online';

/** One for each Outlook: what is not saved yet waits here while another part of the pane is shown. */
const stores = new WeakMap<PanePorts, SettingsStore>();

function storeOf(ports: PanePorts): SettingsStore {
  const store = stores.get(ports) ?? settingsStore(ports);
  stores.set(ports, store);
  return store;
}

/** @param onSaved called after each change that Outlook has taken */
export function useSettings(
  ports: PanePorts,
  onSaved: (edit: SavedEdit) => void,
): { readonly state: SettingsState; readonly settings: SettingsActions; readonly isOnline: boolean } {
  const store = storeOf(ports);
  const state = useSyncExternalStore(store.subscribe, store.state);
  const isOnline = useOnline();
  useEffect(() => store.onSaved(onSaved), [store, onSaved]);
  // Also once the connection is back: what was read without it may be old.
  useEffect(() => void store.read(), [store, isOnline]);
  useEffect(() => store.leave, [store]);
  return { state, settings: store, isOnline };
}
