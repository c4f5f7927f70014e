type Condition = (message: string) => boolean;

const conditions = new Set<Condition>();
let installed = false;

/**
 * Lets a fault make the host page's `postMessage`, which the add-in's frames call, throw into the add-in.
 * @returns stops it.
 */
export function throwFromPostMessage(throws: Condition): () => void {
  conditions.add(throws);
  if (!installed) {
    installed = true;
    const post = window.postMessage.bind(window) as (...args: readonly unknown[]) => void;
    window.postMessage = (...args: readonly unknown[]): void => {
      const [message] = args;
      if (typeof message === 'string' && [...conditions].some((one) => one(message)))
        throw new Error('The bridge to Outlook threw.');
      post(...args);
    };
  }
  return () => conditions.delete(throws);
}
