import type { AddinWindow } from '../model/addin-window';
import type { ComposeWindow } from '../model/compose-window';
import type { Transport } from '../../clients/profile';
import { AddinFrame } from './addin-frame';
import { NO_SUCH_HANDLER } from './addin-host';
import type { EventRuntime, LaunchOutcome, LaunchRequest, RunningLaunch } from './event-runtime';
import type { Session } from './session';

interface Spare {
  readonly item: AddinWindow;
  readonly session: Session;
  readonly frame: AddinFrame;
}

/** How many engines are prepared for the open compose window: both compose events come at once. */
const SPARES = 2;

/**
 * Hidden frames that load a page of the add-in, one a launch: launch events on the web, in new Outlook and on the Mac, and
 * ribbon functions on every client.
 */
export class FrameRuntime implements EventRuntime {
  private spares: Spare[] = [];

  constructor(
    private readonly url: string,
    private readonly transport: Transport,
    private readonly parent: Element,
    private readonly newSession: (item: AddinWindow) => Session,
    private readonly loadMs: number,
  ) {}

  prepare(item: ComposeWindow): void {
    for (const other of this.spares.filter((spare) => spare.item !== item)) other.frame.dispose();
    this.spares = this.spares.filter((spare) => spare.item === item);
    while (this.spares.length < SPARES) this.spares.push(this.open(item));
  }

  launch({ item, event, action, args }: LaunchRequest): RunningLaunch {
    const index = this.spares.findIndex((spare) => spare.item === item);
    const { session, frame } = index < 0 ? this.open(item) : this.spares.splice(index, 1)[0]!;
    const callId = crypto.randomUUID();
    const outcome = new Promise<LaunchOutcome>((resolve) => {
      session.begin(event, (status, options) =>
        resolve(status === NO_SUCH_HANDLER ? { kind: 'not-associated' } : { kind: 'completed', options }),
      );
      void this.ready(frame).then((loaded) => {
        if (loaded) frame.run(callId, action, args);
        else resolve({ kind: 'not-loaded', why: `${this.url} did not load the add-in` });
      });
    });
    return { session, outcome, stop: () => frame.dispose() };
  }

  dispose(): void {
    for (const { frame } of this.spares) frame.dispose();
    this.spares = [];
  }

  private open(item: AddinWindow): Spare {
    const session = this.newSession(item);
    const frame = new AddinFrame(this.url, this.transport, session);
    frame.mount(this.parent);
    return { item, session, frame };
  }

  private async ready(frame: AddinFrame): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), this.loadMs);
    });
    const loaded = await Promise.race([frame.loaded, late]);
    clearTimeout(timer);
    return loaded;
  }
}
