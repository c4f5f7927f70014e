import { known, unknown } from '../engine/facts';
import type { Signal } from '../engine/facts';
import type { OutlookFailure } from '../outlook/ports';

/** A promise that failed is a signal that is not known, with the reason the failure names. */
export const signalOf = <T>(promise: Promise<T>, source: string): Promise<Signal<T>> =>
  promise.then(
    (value) => known(value, source),
    (error: unknown) => unknown((error as Partial<OutlookFailure> | undefined)?.reason ?? 'failed'),
  );

export const valueOf = <T>(signal: Signal<T>): T | undefined => (signal.known ? signal.value : undefined);
