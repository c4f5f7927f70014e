import type { HostReply } from '../model/host-reply';
import { ERROR } from '../model/host-reply';

/** A fault of one host call, for tests. */
export type CallFault =
  | { readonly kind: 'failed'; readonly code?: number }
  /** No answer, ever. */
  | { readonly kind: 'silent' }
  /** The bridge to the host throws while the add-in calls. */
  | { readonly kind: 'throws' }
  /** An answer of the wrong shape: this value instead of the real one. */
  | { readonly kind: 'garbage'; readonly value?: unknown }
  | { readonly kind: 'twice' }
  | { readonly kind: 'slow'; readonly ms: number };

const WRONG_SHAPE = { unexpected: true };

/** Faults by the call's name (`to.getAsync`, `sessionData.getAllAsync`); one fault a name, until cleared. */
export class Faults {
  private readonly byCall = new Map<string, { readonly fault: CallFault; left: number }>();

  /** @param times how often; every time by default. */
  set(call: string, fault: CallFault, times = Infinity): void {
    this.byCall.set(call, { fault, left: times });
  }

  clear(call?: string): void {
    if (call === undefined) this.byCall.clear();
    else this.byCall.delete(call);
  }

  /** Whether the bridge must throw for this call; counts as one time. */
  throwsOn(call: string): boolean {
    return this.take(call, 'throws') !== undefined;
  }

  /** The calls that throw, for an engine that cannot ask while it runs. */
  throwing(): readonly string[] {
    return [...this.byCall].filter(([, { fault }]) => fault.kind === 'throws').map(([call]) => call);
  }

  /**
   * Passes the reply on, changed by the fault.
   * @param send may be called once, twice or never.
   */
  deliver(call: string, reply: HostReply, send: (reply: HostReply) => void): void {
    const fault = this.take(call);
    switch (fault?.kind) {
      case undefined:
      case 'throws':
        send(reply);
        return;
      case 'failed':
        send({ kind: 'error', code: fault.code ?? ERROR.internal });
        return;
      case 'silent':
        return;
      case 'garbage':
        send({ kind: 'value', value: 'value' in fault ? fault.value : WRONG_SHAPE });
        return;
      case 'twice':
        send(reply);
        send(reply);
        return;
      case 'slow':
        setTimeout(() => send(reply), fault.ms);
    }
  }

  private take(call: string, kind?: 'throws'): CallFault | undefined {
    const entry = this.byCall.get(call);
    if (!entry || (entry.fault.kind === 'throws') !== (kind === 'throws')) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) this.byCall.delete(call);
    return entry.fault;
  }
}
