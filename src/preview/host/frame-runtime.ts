import type { AddinWindow } from '../model/addin-window';
import type { Transport } from '../../clients/profile';
import { AddinFrame } from './addin-frame';
import { NO_SUCH_HANDLER } from './addin-host';
import type { EventRuntime, LaunchOutcome, LaunchRequest, RunningLaunch } from './event-runtime';
import type { Session } from './session';

/**
 * Hidden frames that load a page of the add-in, one a launch: launch events on the web, in new Outlook and on the Mac, and
 * ribbon functions on every client.
 */
export class FrameRuntime implements EventRuntime {
  constructor(
    private readonly url: string,
    private readonly transport: Transport,
    private readonly parent: Element,
    private readonly newSession: (item: AddinWindow) => Session,
    private readonly loadMs: number,
  ) {}

  launch({ item, event, action, args }: LaunchRequest): RunningLaunch {
    const session = this.newSession(item);
    const frame = new AddinFrame(this.url, this.transport, session);
    frame.mount(this.parent);
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
