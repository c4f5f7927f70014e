import type { Finding } from '../engine/decision';
import type { MessageParams } from '../i18n/format';

/**
 * The reason of one finding: briefly where `say` is the alert's text, and there empty where the headline says it all; in full where
 * it is the pane's. An owner's own words follow; their link is the caller's to show.
 */
export function reasonFor(
  { rule, messageId, params }: Finding,
  say: (key: never, params: MessageParams) => string,
  safe: (name: string) => string = (name) => name,
): string {
  const safely: Record<string, string | number> = {};
  for (const key of Object.keys(params)) {
    const value = params[key]!;
    safely[key] = typeof value === 'string' ? safe(value) : value;
  }
  // A structure test holds every rule's messageIds against the keys of every language.
  const sentence = say(`rules.${rule}.${messageId}` as never, safely);
  return safely.message ? `${sentence} ${safely.message}` : sentence;
}
