import type { AddinWindow } from '../model/addin-window';
import { NO_SUCH_HANDLER } from './addin-host';
import type { FromEngine, ToEngine } from './classic-protocol';
import type { EventRuntime, LaunchOutcome, LaunchRequest, RunningLaunch } from './event-runtime';
import type { Faults } from './faults';
import type { Session } from './session';

interface Open {
  readonly session: Session;
  readonly resolve: (outcome: LaunchOutcome) => void;
}

/** Classic Outlook: launch events run in the bare engine beside this page; its mailbox calls come back here. */
export class ClassicRuntime implements EventRuntime {
  private readonly launches = new Map<string, Open>();
  private socket: WebSocket | undefined;
  private waiting: ToEngine[] = [];

  constructor(
    private readonly url: string,
    private readonly newSession: (item: AddinWindow) => Session,
    private readonly faults: Faults,
    private readonly mailbox: number,
  ) {}

  launch({ item, event, action, args }: LaunchRequest): RunningLaunch {
    const session = this.newSession(item);
    const launch = crypto.randomUUID();
    const outcome = new Promise<LaunchOutcome>((resolve) => {
      session.begin(event, (status, options) =>
        resolve(status === NO_SUCH_HANDLER ? { kind: 'not-associated' } : { kind: 'completed', options }),
      );
      this.launches.set(launch, { session, resolve });
      this.send({
        kind: 'launch',
        launch,
        action,
        args,
        context: session.context(),
        mailbox: this.mailbox,
        throwing: this.faults.throwing(),
      });
    });
    return {
      session,
      outcome,
      stop: () => {
        session.end();
        if (this.launches.delete(launch)) this.send({ kind: 'stop', launch });
      },
    };
  }

  dispose(): void {
    this.launches.clear();
    this.socket?.close();
    this.socket = undefined;
  }

  private connect(): WebSocket {
    if (this.socket) return this.socket;
    const socket = new WebSocket(this.url);
    this.socket = socket;
    socket.addEventListener('open', () => {
      for (const message of this.waiting.splice(0)) socket.send(JSON.stringify(message));
    });
    socket.addEventListener('message', (event) => this.receive(JSON.parse(String(event.data)) as FromEngine));
    socket.addEventListener('close', () => {
      if (this.socket !== socket) return;
      this.socket = undefined;
      for (const { resolve } of this.launches.values()) resolve({ kind: 'not-loaded', why: 'the engine stopped' });
    });
    return socket;
  }

  private send(message: ToEngine): void {
    const socket = this.connect();
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    else this.waiting.push(message);
  }

  private receive(message: FromEngine): void {
    const { launch } = message;
    const open = this.launches.get(launch);
    if (!open) return;
    const { session } = open;
    switch (message.kind) {
      case 'call':
        session.call(message.dispatchId, message.params, (reply) =>
          this.send({ kind: 'reply', launch, call: message.call, reply }),
        );
        return;
      case 'threw':
        session.throwsOn(message.dispatchId, message.params);
        return;
      case 'completed':
        session.completed(launch, message.status, message.options);
        return;
      case 'error':
        session.reportError(message.text);
        return;
      case 'not-loaded':
        open.resolve({ kind: 'not-loaded', why: message.why });
        return;
    }
  }
}
