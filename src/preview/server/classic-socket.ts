import type { WebSocket } from 'ws';
import type { AddinHost } from '../host/addin-host';
import type { FromEngine, ToEngine } from '../host/classic-protocol';
import { callName } from '../model/calls/index';
import type { HostReply } from '../model/host-reply';
import { isMeetingData } from '../model/initial-data';
import type { EngineFetch } from './classic/engine';
import { runClassic } from './classic/engine';

type Launch = Extract<ToEngine, { kind: 'launch' }>;

/** At most so many engines a page: Outlook itself runs five event-based add-ins at once. */
const MOST_ENGINES = 20;
/** Outlook's own end for a handler, and a little. */
const LONGEST_LIFE_MS = 310_000;

export interface EngineSetup {
  readonly officeJsDir: string;
  /** The built launchevent.js as this server shows it. */
  bundle(): Promise<string>;
  readonly fetch: EngineFetch;
}

interface Running {
  stop(): void;
  reply(call: number, reply: HostReply): void;
}

/** Runs launches of one page in bare engines; mailbox calls travel back to the page that holds the mailbox. */
export function serveEngine(socket: WebSocket, setup: EngineSetup): void {
  const running = new Map<string, Running>();
  const send = (message: FromEngine): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };

  socket.on('message', (data: Buffer) => {
    const message = parse(data);
    switch (message?.kind) {
      case undefined:
        socket.close(1003);
        return;
      case 'launch':
        if (running.size >= MOST_ENGINES) {
          send({ kind: 'not-loaded', launch: message.launch, why: 'too many handlers are running' });
          return;
        }
        running.set(message.launch, start(message, setup, send));
        return;
      case 'reply':
        return running.get(message.launch)?.reply(message.call, message.reply);
      case 'stop':
        running.get(message.launch)?.stop();
        running.delete(message.launch);
    }
  });
  socket.on('close', () => {
    for (const engine of running.values()) engine.stop();
    running.clear();
  });
  socket.on('error', () => socket.terminate());
}

function parse(data: Buffer): ToEngine | undefined {
  try {
    return JSON.parse(data.toString('utf8')) as ToEngine;
  } catch {
    return undefined;
  }
}

function start(message: Launch, setup: EngineSetup, send: (message: FromEngine) => void): Running {
  const { launch } = message;
  const pending = new Map<number, (reply: HostReply) => void>();
  let calls = 0;
  const host: AddinHost = {
    context: () => message.context,
    throwsOn(dispatchId, params) {
      const throws = message.throwing.includes(
        callName(dispatchId, params, isMeetingData(message.context.initialData)),
      );
      if (throws) send({ kind: 'threw', launch, dispatchId, params });
      return throws;
    },
    call(dispatchId, params, answer) {
      calls += 1;
      // Stays after the first answer: a fault may answer twice.
      pending.set(calls, answer);
      send({ kind: 'call', launch, call: calls, dispatchId, params });
    },
    completed: (_callId, status, options) => send({ kind: 'completed', launch, status, options }),
    reportError: (error) => send({ kind: 'error', launch, text: String(error) }),
  };

  let engine: { stop(): void } | undefined;
  let over = false;
  const stop = (): void => {
    over = true;
    clearTimeout(life);
    engine?.stop();
  };
  const life = setTimeout(stop, LONGEST_LIFE_MS);
  setup.bundle().then(
    (bundle) => {
      if (over) return;
      engine = runClassic({
        officeJsDir: setup.officeJsDir,
        bundle,
        action: message.action,
        args: message.args,
        host,
        mailbox: message.mailbox,
        fetch: setup.fetch,
        onNotLoaded: (why) => send({ kind: 'not-loaded', launch, why }),
      });
    },
    (error: unknown) => send({ kind: 'not-loaded', launch, why: String(error) }),
  );
  return { stop, reply: (call, reply) => pending.get(call)?.(reply) };
}
