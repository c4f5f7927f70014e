import { randomUUID } from 'node:crypto';
import { people } from '../../model/demo-directory';
import type { GraphSignIn } from './settings';

type Json = Readonly<Record<string, unknown>>;

/** As MSAL sends it to Outlook's bridge: BridgeRequestEnvelope in @azure/msal-browser, src/naa. */
interface BridgeRequest {
  readonly messageType: 'NestedAppAuthRequest';
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: { readonly clientId?: unknown; readonly scope?: unknown; readonly forceRefresh?: unknown };
}

const TENANT = '3f0a6c1e-0000-4000-8000-000000000001';
const PERSON = '3f0a6c1e-0000-4000-8000-000000000002';
const ENVIRONMENT = 'login.microsoftonline.com';
const HOME = `${PERSON}.${TENANT}`;
const LIFETIME_S = 3600;

/** Outlook's broker and Microsoft Entra in one: it knows who is signed in and gives access tokens to nested apps. */
export class SignInBroker {
  /** Scopes by access token. */
  private readonly issued = new Map<string, string>();
  private hasConsented = false;

  /** @param signIn the stand-in's current setting */
  constructor(private readonly signIn: () => GraphSignIn) {}

  /** Whether the token came from here and is good for the permission. */
  allows(token: string, permission: string): boolean {
    return (
      this.issued
        .get(token)
        ?.split(' ')
        .some((scope) => scope.endsWith(permission)) ?? false
    );
  }

  revokeAll(): void {
    this.issued.clear();
    this.hasConsented = false;
  }

  /** The answer that Outlook's bridge gives; undefined: none, ever. */
  answer(text: string): Json | undefined {
    const request = JSON.parse(text) as BridgeRequest;
    const reply = (rest: Json): Json => ({
      messageType: 'NestedAppAuthResponse',
      requestId: request.requestId,
      ...rest,
    });
    const refuse = (status: string, code?: string): Json => reply({ success: false, error: { status, code } });
    const signIn = this.signIn();
    if (signIn === 'silent') return undefined;
    if (request.method === 'GetInitContext') return reply({ success: true, initContext: INIT_CONTEXT });
    if (signIn === 'disabled') return refuse('DISABLED');
    if (signIn === 'no-network') return refuse('NO_NETWORK');
    const asks = signIn !== 'signed-in' && !this.hasConsented;
    if (request.method === 'GetTokenPopup') {
      if (signIn === 'cancelled') return refuse('USER_CANCEL');
      if (signIn === 'no-consent') return refuse('PERSISTENT_ERROR', 'access_denied');
      this.hasConsented = true;
    } else if (asks) return refuse('USER_INTERACTION_REQUIRED', 'interaction_required');
    return reply({ success: true, ...this.issue(request) });
  }

  private issue({ tokenParams }: BridgeRequest): Json {
    const scope = String(tokenParams?.scope);
    const token = `stand-in.${randomUUID()}`;
    this.issued.set(token, scope);
    const claims = {
      aud: tokenParams?.clientId,
      iss: `https://${ENVIRONMENT}/${TENANT}/v2.0`,
      tid: TENANT,
      oid: PERSON,
      sub: PERSON,
      name: people.me.name,
      preferred_username: people.me.address,
      ver: '2.0',
    };
    return {
      token: { access_token: token, id_token: unsigned(claims), expires_in: LIFETIME_S, scope, properties: null },
      account: {
        homeAccountId: HOME,
        environment: ENVIRONMENT,
        tenantId: TENANT,
        username: people.me.address,
        localAccountId: PERSON,
        name: people.me.name,
      },
    };
  }
}

const INIT_CONTEXT = {
  sdkName: 'simulated-outlook',
  sdkVersion: '1.0',
  capabilities: { queryAccount: true },
  accountContext: { homeAccountId: HOME, environment: ENVIRONMENT, tenantId: TENANT },
};

const encoded = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url');
/** MSAL reads the claims; only the receiver of the token checks the signature. */
const unsigned = (claims: Json): string => `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.unsigned`;
