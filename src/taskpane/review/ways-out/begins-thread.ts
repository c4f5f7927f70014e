import type { Facts } from '../../../engine/facts';

/** A new message or a forward: the people who get it may reply to all. An invitation is answered to its organiser alone. */
export const beginsThread = ({ kind }: Pick<Facts, 'kind'>): boolean => kind === 'new' || kind === 'forward';
