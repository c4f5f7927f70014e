type Listener = (response: { readonly data: string }) => void;

/**
 * What @azure/msal-browser looks for as `window.nestedAppAuthBridge`, the same on every client that signs a pane in with Outlook's
 * own account: JSON requests go in, JSON answers come back as events (its src/naa/AuthBridge.ts). Who is signed in, and what was
 * consented to, knows the server.
 */
export class NestedAppAuthBridge {
  private readonly listeners = new Set<Listener>();

  readonly addEventListener = (name: string, listener: Listener): void => {
    if (name === 'message') this.listeners.add(listener);
  };

  readonly removeEventListener = (_name: string, listener: Listener): void => {
    this.listeners.delete(listener);
  };

  readonly postMessage = (request: string): void => {
    this.ask(request).then(
      (data) => this.listeners.forEach((listener) => listener({ data })),
      // There is no answer: the page waits, as it would in Outlook.
      () => undefined,
    );
  };

  private async ask(request: string): Promise<string> {
    const response = await fetch('/preview/graph/bridge', { method: 'POST', body: request });
    if (!response.ok) throw new Error(String(response.status));
    return response.text();
  }
}
