import type { GraphFailure, GraphFailureReason, GraphPort, GraphSettings, MailTips } from '../../../src/graph/ports';
import type { FakePane } from './fake-pane';

/** A Graph that says what it is told to, when it is told to. */
export class FakeGraph {
  /** What is known, by address. */
  readonly tips: Record<string, Partial<MailTips>> = {};
  thread = { replies: 0, people: 0 };
  /** What everything but a sign-in rejects with. */
  failure: Partial<GraphFailure> | undefined;
  threadFails = false;
  /** What a sign-in leaves: undefined, it helped. */
  afterSignIn: Partial<GraphFailure> | undefined;
  /** While it stands, nothing is answered. */
  gate: Promise<void> | undefined;
  readonly settings: GraphSettings[] = [];
  /** The addresses of each question, in order. */
  readonly asked: (readonly string[])[] = [];
  signIns = 0;

  private readonly port: GraphPort = {
    mailTips: async (addresses) => {
      this.asked.push(addresses);
      await this.gate;
      if (this.failure) throw Object.assign(new Error(), this.failure);
      return addresses.map((address) => ({
        address,
        members: undefined,
        external: undefined,
        moderated: false,
        restricted: false,
        ...this.tips[address],
      }));
    },
    thread: () =>
      this.threadFails || this.failure
        ? Promise.reject(Object.assign(new Error(), { reason: 'failed' }))
        : Promise.resolve(this.thread),
    signIn: () => {
      this.signIns += 1;
      this.failure = this.afterSignIn;
      return this.failure ? Promise.reject(Object.assign(new Error(), this.failure)) : Promise.resolve();
    },
  };

  /** The pane of an organisation that has registered it with Graph. */
  beside(pane: FakePane, policy: Readonly<Record<string, unknown>> = {}): this {
    pane.policy = { graph: { clientId: CLIENT_ID }, ...policy };
    pane.graph = (settings) => {
      this.settings.push(settings);
      return Promise.resolve(this.port);
    };
    return this;
  }

  fails(reason: GraphFailureReason, more: Partial<GraphFailure> = {}): this {
    this.failure = { reason, ...more };
    return this;
  }
}

export const CLIENT_ID = '6f1d1c1e-0000-4000-8000-000000000003';
