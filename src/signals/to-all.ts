import type { MessageKind } from '../engine/facts';

/**
 * Whether a message answers more than one: not proven new or a forward and, without me, to a list or possible list,
 * or to two other people. Outlook never says which button was pressed (platform fact: there is no reply-all type).
 */
export const isToAll = (kind: MessageKind, peopleCount: number, listCount: number): boolean =>
  kind === 'reply' && (listCount > 0 || peopleCount > 1);
