import type { AddinWindow } from '../model/addin-window';
import type { CallContext, CallParams } from '../model/calls/call';
import { callName, runCall } from '../model/calls/index';
import type { HostReply } from '../model/host-reply';
import { initialData } from '../model/initial-data';
import type { OfficeTheme } from '../model/office-theme';
import type { AddinHost, HostContext } from './addin-host';
import type { Faults } from './faults';

/** Telemetry of office.js itself: answered, not recorded. */
const SILENT = new Set(['logTelemetry', 'logCustomerContentTelemetry']);

export interface SessionSetup {
  readonly context: CallContext<AddinWindow>;
  readonly language: string;
  /** office.js' number for the manifest's permission. */
  readonly permission: number;
  readonly faults: Faults;
  theme(): OfficeTheme;
}

/** One run of a part of the add-in, in any engine: answers its calls and records them. */
export class Session implements AddinHost {
  /** In order, by name. */
  readonly calls: string[] = [];
  /** Calls after `event.completed`: real Outlook may have ended by then, so they get no answer. */
  readonly lateCalls: string[] = [];
  /** The argument of each `event.completed`; exactly one is correct. */
  readonly completions: unknown[] = [];
  /** Exceptions and unhandled rejections of the add-in's code. */
  readonly errors: string[] = [];
  private event: string | undefined;
  private over = false;
  private onCompleted: ((status: number, options: unknown) => void) | undefined;
  private readonly hostContext: Omit<HostContext, 'theme'>;

  constructor(private readonly setup: SessionSetup) {
    const { profile, settings } = setup.context;
    this.hostContext = {
      language: setup.language,
      hostVersion: profile.hostVersion,
      requirements: JSON.stringify({
        Mailbox: `1.${profile.mailbox}`,
        ...(profile.nestedAppAuth && { NestedAppAuth: '1.1' }),
      }),
      settings: settings.snapshot(),
      initialData: initialData(setup.context, setup.permission),
    };
  }

  /** From now on calls belong to this event, and its completion is awaited. */
  begin(event: string, onCompleted: (status: number, options: unknown) => void): void {
    this.event = event;
    this.onCompleted = onCompleted;
  }

  /** No call is answered from now on. */
  end(): void {
    this.over = true;
  }

  context(): HostContext {
    return { ...this.hostContext, theme: this.setup.theme() };
  }

  throwsOn(dispatchId: number, params: CallParams): boolean {
    const call = this.nameOf(dispatchId, params);
    const throws = !this.over && this.setup.faults.throwsOn(call);
    if (throws) this.calls.push(call);
    return throws;
  }

  call(dispatchId: number, params: CallParams, send: (reply: HostReply) => void): void {
    const name = this.nameOf(dispatchId, params);
    if (this.over) {
      if (!SILENT.has(name)) this.lateCalls.push(name);
      return;
    }
    if (!SILENT.has(name)) this.calls.push(name);
    const context = { ...this.setup.context, ...(this.event !== undefined && { event: this.event }) };
    this.setup.faults.deliver(name, runCall(context, dispatchId, params), (reply) => {
      if (!this.over) send(reply);
    });
  }

  private nameOf(dispatchId: number, params: CallParams): string {
    return callName(dispatchId, params, this.setup.context.item.surface === 'meeting');
  }

  completed(_callId: string, status: number, options: unknown): void {
    this.completions.push(options);
    const first = this.onCompleted;
    this.onCompleted = undefined;
    this.end();
    first?.(status, options);
  }

  reportError(error: unknown): void {
    this.errors.push(String(error));
  }
}
