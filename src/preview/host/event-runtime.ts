import type { AddinWindow } from '../model/addin-window';
import type { Session } from './session';

export type LaunchOutcome =
  | { readonly kind: 'completed'; readonly options: unknown }
  /** The bundle never associated the handler. */
  | { readonly kind: 'not-associated' }
  | { readonly kind: 'not-loaded'; readonly why: string };

export interface RunningLaunch {
  readonly session: Session;
  readonly outcome: Promise<LaunchOutcome>;
  /** Ends the engine and its timers; nothing is answered any more. */
  stop(): void;
}

export interface LaunchRequest {
  readonly item: AddinWindow;
  readonly event: string;
  readonly action: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Where launch events of one client run: a new engine for each, without shared memory. */
export interface EventRuntime {
  launch(order: LaunchRequest): RunningLaunch;
  /** Lets go of what launches share. */
  dispose?(): void;
}
