import { connectClient } from './client';
import type { GraphPort, GraphSettings } from './ports';
import { connectSignIn } from './sign-in';

const ENDPOINT = 'https://graph.microsoft.com';

/**
 * Microsoft Graph as the pane sees it; nothing is asked yet.
 * @param now milliseconds since 1970
 */
export function connectGraph(settings: GraphSettings, now: () => number): GraphPort {
  const endpoint = (settings.endpoint ?? ENDPOINT).replace(/\/+$/, '');
  // The one permission that getMailTips takes, and enough to list messages.
  const { token, signIn } = connectSignIn(settings, `${endpoint}/Mail.Read`);
  return { ...connectClient({ endpoint, tokens: { token }, now }), signIn };
}
