import type { CallParams } from '../model/calls/call';
import type { HostReply } from '../model/host-reply';
import type { HostContext } from './addin-host';

/** What the page asks of the bare engine beside it, over the WebSocket `/preview/classic`. JSON, one message a frame. */
export type ToEngine =
  | {
      readonly kind: 'launch';
      readonly launch: string;
      readonly action: string;
      readonly args: Readonly<Record<string, unknown>>;
      readonly context: HostContext;
      /** Mailbox requirement set, the part behind `1.`. */
      readonly mailbox: number;
      /** Calls on which the bridge throws; the engine cannot ask while it runs. */
      readonly throwing: readonly string[];
    }
  | { readonly kind: 'reply'; readonly launch: string; readonly call: number; readonly reply: HostReply }
  | { readonly kind: 'stop'; readonly launch: string };

export type FromEngine =
  | {
      readonly kind: 'call';
      readonly launch: string;
      readonly call: number;
      readonly dispatchId: number;
      readonly params: CallParams;
    }
  | { readonly kind: 'threw'; readonly launch: string; readonly dispatchId: number; readonly params: CallParams }
  | { readonly kind: 'completed'; readonly launch: string; readonly status: number; readonly options: unknown }
  | { readonly kind: 'error'; readonly launch: string; readonly text: string }
  | { readonly kind: 'not-loaded'; readonly launch: string; readonly why: string };
