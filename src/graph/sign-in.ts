import {
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  PublicClientApplication,
} from '@azure/msal-browser';
import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import type { TokenSource } from './client';
import { GraphError } from './failure';
import type { GraphFailureReason, GraphSettings } from './ports';

export interface SignIn extends TokenSource {
  /** Outlook may show the person a dialog. */
  signIn(): Promise<void>;
}

/** Milliseconds: the host may have to ask the network; a person needs time. */
const SILENT_MS = 15_000;
const DIALOG_MS = 300_000;

const AUTHORITY = 'https://login.microsoftonline.com/common';

/**
 * Nested app authentication: Outlook signs the pane in with its own account, no page of ours sees a password
 * (learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in). Tokens stay in this page's memory.
 *
 * @param scope the one permission asked for: `https://graph.microsoft.com/Mail.Read`
 */
export function connectSignIn({ clientId, authority }: GraphSettings, scope: string): SignIn {
  let application: Promise<IPublicClientApplication> | undefined;
  let pending: Promise<string> | undefined;
  const request = { scopes: [scope], ...(authority !== undefined && { authority }) };

  /** A host that never answers leaves MSAL waiting for ever, so whoever waits has a deadline of their own. */
  const connect = (): Promise<IPublicClientApplication> =>
    (application ??= create(clientId, authority).catch((error: unknown) => {
      application = undefined;
      throw error;
    }));

  async function acquire(
    from: (application: IPublicClientApplication) => Promise<AuthenticationResult>,
    deadlineMs: number,
    whenAsked: GraphFailureReason,
  ): Promise<string> {
    try {
      const { accessToken } = await within(deadlineMs, connect().then(from));
      return accessToken;
    } catch (error) {
      const failure = error instanceof GraphError ? error : new GraphError(reasonOf(error, whenAsked));
      if (failure.reason === 'timeout') application = undefined;
      throw failure;
    }
  }

  return {
    token: (fresh) =>
      (pending ??= acquire(
        (msal) => msal.acquireTokenSilent({ ...request, forceRefresh: fresh }),
        SILENT_MS,
        'sign-in-needed',
      ).finally(() => {
        pending = undefined;
      })),
    async signIn() {
      await acquire((msal) => msal.acquireTokenPopup(request), DIALOG_MS, 'refused');
    },
  };
}

/** MSAL falls back to a sign-in of its own where Outlook has none: that would open windows nobody asked for. */
async function create(clientId: string, authority = AUTHORITY): Promise<IPublicClientApplication> {
  const seen = { nested: false };
  const application = await createNestablePublicClientApplication(
    { auth: { clientId, authority }, cache: { cacheLocation: 'memoryStorage' } },
    undefined,
    (configuration, controller) => {
      seen.nested = true;
      return new PublicClientApplication(configuration, controller);
    },
  );
  if (!seen.nested) throw new GraphError('not-offered');
  return application;
}

/** MSAL's error codes, by what they mean for the person. Others: no connection, or a fault that may pass. */
const REASONS: Readonly<Record<string, GraphFailureReason>> = {
  user_canceled: 'sign-in-needed',
  no_account_found: 'sign-in-needed',
  nested_app_auth_bridge_disabled: 'not-offered',
  // OAuth 2.0 and Microsoft Entra: for whoever registered the app.
  access_denied: 'refused',
  consent_required: 'refused',
  invalid_client: 'refused',
  invalid_grant: 'refused',
  invalid_request: 'refused',
  invalid_resource: 'refused',
  invalid_scope: 'refused',
  unauthorized_client: 'refused',
};

/** @param whenAsked what it means that the person has to be asked: a dialog that ends so left the consent missing. */
function reasonOf(error: unknown, whenAsked: GraphFailureReason): GraphFailureReason {
  if (error instanceof InteractionRequiredAuthError) return whenAsked;
  const { errorCode } = error as { readonly errorCode?: unknown };
  return (typeof errorCode === 'string' ? REASONS[errorCode] : undefined) ?? 'failed';
}

function within<T>(deadlineMs: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new GraphError('timeout')), deadlineMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
