import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../request-body';
import { answerMailTips } from './mail-tips';
import { GraphMailbox } from './messages';
import { DEFAULT_SETTINGS, parseStandInSettings } from './settings';
import type { GraphFault, GraphStandInSettings } from './settings';
import { SignInBroker } from './sign-in';

type Json = Readonly<Record<string, unknown>>;

/** A request that came, as tests look at it: never the token. */
export interface GraphRequest {
  readonly method: string;
  /** Below `/graph`, without the query. */
  readonly path: string;
  /** Undefined: no answer was given. */
  readonly status?: number;
}

const LARGEST_BODY = 256 * 1024;
const PERMISSION = '/Mail.Read';
const MAX_REQUESTS = 200;

/** Where Graph is on this server, and where the page and tests set how it behaves. */
const GRAPH_PATH = '/graph/';
const SETTINGS_PATH = '/preview/graph';
const BRIDGE_PATH = '/preview/graph/bridge';

/**
 * Microsoft Graph and Outlook's sign-in for this computer alone: the wire format of getMailTips and of the message list, tokens
 * that are checked, a mailbox into which answers arrive, and every fault that the real ones have.
 */
export class GraphStandIn {
  readonly requests: GraphRequest[] = [];
  readonly mailbox: GraphMailbox;
  readonly signIn = new SignInBroker(() => this.settings.signIn);
  private settings: GraphStandInSettings = DEFAULT_SETTINGS;

  /**
   * @param origin of the pages that may set it and sign in through it
   * @param now milliseconds since 1970
   */
  constructor(
    private readonly origin: string,
    private readonly now: () => number = Date.now,
  ) {
    this.mailbox = new GraphMailbox(now());
  }

  set(change: Partial<GraphStandInSettings>): void {
    const signsInAnew = change.signIn !== undefined && change.signIn !== this.settings.signIn;
    this.settings = { ...this.settings, ...change };
    if (signsInAnew) this.signIn.revokeAll();
    if (change.replies !== undefined) this.mailbox.storm(change.replies, this.now());
  }

  /** @returns whether the request was meant for it. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const url = new URL(request.url ?? '/', this.origin);
    const { pathname } = url;
    const isGraph = pathname.startsWith(GRAPH_PATH);
    if (!isGraph && pathname !== SETTINGS_PATH && pathname !== BRIDGE_PATH) return false;
    const body = (await readBody(request, LARGEST_BODY))?.toString('utf8');
    if (body === undefined) sendJson(response, 413, {});
    else if (isGraph) this.answerGraph(request, url, body, response);
    else if (request.method === 'GET' && pathname === SETTINGS_PATH)
      sendJson(response, 200, { ...this.settings, requests: this.requests });
    // Another site's page must neither set it nor sign in through this person's browser.
    else if (request.headers.origin !== this.origin) sendJson(response, 403, {});
    else if (pathname === SETTINGS_PATH) this.take(body, response);
    else this.answerBridge(body, response);
    return true;
  }

  private take(body: string, response: ServerResponse): void {
    const change = parseStandInSettings(body);
    if (change) this.set(change);
    sendJson(response, change ? 200 : 400, { ...this.settings });
  }

  private answerBridge(body: string, response: ServerResponse): void {
    const answer = this.signIn.answer(body);
    if (answer) sendJson(response, 200, answer);
  }

  private answerGraph(request: IncomingMessage, url: URL, body: string, response: ServerResponse): void {
    const path = url.pathname.slice(GRAPH_PATH.length - 1);
    const seen = (status?: number): void => {
      this.requests.push({ method: request.method ?? '', path, ...(status !== undefined && { status }) });
      this.requests.splice(0, this.requests.length - MAX_REQUESTS);
    };
    const send = (status: number, value: Json, headers: Readonly<Record<string, string>> = {}): void => {
      seen(status);
      sendJson(response, status, value, headers);
    };
    const { fault } = this.settings;
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (fault === 'silent') {
      seen();
      return;
    }
    if (fault === 'unauthorized') this.signIn.revokeAll();
    const refusal = fault && REFUSALS[fault];
    if (!this.signIn.allows(token, PERMISSION)) send(401, errorOf('InvalidAuthenticationToken', this.now()));
    else if (refusal) send(refusal.status, errorOf(refusal.code, this.now()), refusal.headers);
    else {
      const answer = this.resource(`${request.method} ${path}`, url, body);
      if (typeof answer === 'string') send(answer === 'ResourceNotFound' ? 404 : 400, errorOf(answer, this.now()));
      else {
        seen(200);
        this.sendAnswer(response, answer);
      }
    }
  }

  /** The answer, or Graph's code for a request that it does not take. */
  private resource(operation: string, url: URL, body: string): Json | string {
    const { fault } = this.settings;
    switch (operation) {
      case 'POST /v1.0/me/getMailTips':
        return answerMailTips(body, fault) ?? 'BadRequest';
      case 'GET /v1.0/me/messages':
        return this.mailbox.list(url, fault);
      default:
        return 'ResourceNotFound';
    }
  }

  private sendAnswer(response: ServerResponse, answer: Json): void {
    const text = JSON.stringify(answer);
    const { fault } = this.settings;
    if (fault === 'garbage') sendText(response, 200, CAPTIVE_PORTAL, { 'content-type': 'text/html' });
    else if (fault === 'truncated') sendText(response, 200, text.slice(0, text.length / 2), JSON_TYPE);
    else if (fault === 'misshapen') sendJson(response, 200, { value: { emailAddress: 7 } });
    else if (fault === 'cut-off') {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': String(Buffer.byteLength(text)) });
      response.write(text.slice(0, text.length / 2), () => response.destroy());
    } else sendJson(response, 200, answer);
  }
}

/** Faults that are a status. */
const REFUSALS: Readonly<
  Partial<Record<GraphFault, { status: number; code: string; headers?: Readonly<Record<string, string>> }>>
> = {
  forbidden: { status: 403, code: 'ErrorAccessDenied' },
  busy: { status: 429, code: 'ApplicationThrottled', headers: { 'retry-after': '30' } },
  'busy-unsaid': { status: 429, code: 'ApplicationThrottled' },
  broken: { status: 500, code: 'ErrorInternalServerError' },
  unavailable: { status: 503, code: 'ServiceUnavailable' },
};

const CAPTIVE_PORTAL = '<!doctype html><title>Sign in to the network</title>';
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

const errorOf = (code: string, now: number): Json => ({
  error: {
    code,
    message: `The stand-in for Microsoft Graph answers ${code}.`,
    innerError: { date: new Date(now).toISOString().slice(0, 19), 'request-id': randomUUID() },
  },
});

const sendJson = (
  response: ServerResponse,
  status: number,
  value: Json,
  headers: Readonly<Record<string, string>> = {},
): void => sendText(response, status, JSON.stringify(value), { ...JSON_TYPE, ...headers });

function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, {
    'cache-control': 'no-store',
    'content-length': String(Buffer.byteLength(text)),
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(text);
}
