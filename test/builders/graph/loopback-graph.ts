import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectClient } from '../../../src/graph/client';
import type { TokenSource } from '../../../src/graph/client';
import type { GraphPort } from '../../../src/graph/ports';
import { GraphStandIn } from '../../../src/preview/server/graph/stand-in';

/** Half an hour after the mail that became a storm. */
const NOW = Date.UTC(2016, 10, 14, 9, 0);

/** The stand-in on this computer, and the real client before it. */
export class LoopbackGraph implements TokenSource {
  now = NOW;
  /** Whether each token was asked for because the last one was refused. */
  readonly fresh: boolean[] = [];
  client!: Pick<GraphPort, 'mailTips' | 'thread'>;
  endpoint = '';
  standIn!: GraphStandIn;
  private held: string | undefined;
  private readonly server = createServer((request, response) => void this.standIn.answer(request, response));

  async start(deadlineMs = 5_000): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    this.standIn = new GraphStandIn(origin, () => this.now);
    this.endpoint = `${origin}/graph`;
    this.client = connectClient({ endpoint: this.endpoint, tokens: this, now: () => this.now, deadlineMs });
    return this;
  }

  /** As MSAL does: the same one until it is told to get another. */
  token = (fresh: boolean): Promise<string> => {
    this.fresh.push(fresh);
    if (fresh || this.held === undefined) this.held = this.issue('Mail.Read');
    return Promise.resolve(this.held);
  };

  issue(permission: string): string {
    const answer = this.standIn.signIn.answer(
      JSON.stringify({ method: 'GetToken', requestId: '1', tokenParams: { scope: `${this.endpoint}/${permission}` } }),
    );
    return (answer?.token as { readonly access_token: string }).access_token;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}
