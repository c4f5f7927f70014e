type Throws = (message: string) => boolean;

const asked = new Set<Throws>();
let installed = false;

/**
 * Lets a fault make the host page's `postMessage`, which the add-in's frames call, throw into the add-in.
 * @returns takes it back.
 */
export function throwFromPostMessage(throws: Throws): () => void {
  asked.add(throws);
  if (!installed) {
    installed = true;
    const post = window.postMessage.bind(window) as (...args: readonly unknown[]) => void;
    window.postMessage = (...args: readonly unknown[]): void => {
      const [message] = args;
      if (typeof message === 'string' && [...asked].some((one) => one(message)))
        throw new Error('The bridge to Outlook threw.');
      post(...args);
    };
  }
  return () => asked.delete(throws);
}
