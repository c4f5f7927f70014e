import { ERROR, HostCallError } from '../host-reply';
import { reportedComposeType } from '../reported-compose-type';
import type { HostCall } from './call';
import { textParam } from './call';

/**
 * Members newer than the npm package have no number in it; these are the preview's own, used by classic's engine alone.
 */
export const OWN_CALL = {
  getConversationIndex: 10_001,
  storageGet: 10_002,
  storageSet: 10_003,
  storageRemove: 10_004,
  storageKeys: 10_005,
} as const;

/** `OfficeRuntime.storage` holds 10 MB a domain. */
const STORAGE_LIMIT = 10 * 1024 * 1024;

/** A conversation index of so many bytes, as Base64. */
const conversationIndex = (bytes: number): string => btoa('\u0001'.padEnd(bytes, '\u0000'));

/** The message being written as a whole, and the device's storage. */
export const itemCalls: Readonly<Record<number, HostCall>> = {
  32: {
    name: 'saveAsync',
    run: ({ item }) => (item.draftId ??= `draft-of-${item.id}`),
  },
  149: { name: 'getAttachmentsAsync', run: () => [] },
  164: {
    name: 'getItemIdAsync',
    run: ({ item }) => {
      if (!item.draftId) throw new HostCallError(ERROR.itemNotSaved);
      return item.draftId;
    },
  },
  174: {
    name: 'getComposeTypeAsync',
    run: ({ item, profile, runtime }) => ({
      composeType: reportedComposeType(item.mode, profile, runtime),
      coercionType: 'html',
    }),
  },
  175: { name: 'isClientSignatureEnabledAsync', run: () => false },
  [OWN_CALL.getConversationIndex]: {
    name: 'getConversationIndexAsync',
    run: ({ item }) => conversationIndex(item.conversationIndexBytes),
  },
  [OWN_CALL.storageGet]: {
    name: 'storage.getItem',
    run: ({ deviceStorage }, params) => deviceStorage.get(textParam(params, 'key')) ?? null,
  },
  [OWN_CALL.storageSet]: {
    name: 'storage.setItem',
    run: ({ deviceStorage }, params) => {
      const key = textParam(params, 'key');
      const value = textParam(params, 'value');
      let size = key.length + value.length;
      for (const [other, text] of deviceStorage) if (other !== key) size += other.length + text.length;
      if (size > STORAGE_LIMIT) throw new HostCallError(ERROR.internal);
      deviceStorage.set(key, value);
    },
  },
  [OWN_CALL.storageRemove]: {
    name: 'storage.removeItem',
    run: ({ deviceStorage }, params) => {
      deviceStorage.delete(textParam(params, 'key'));
    },
  },
  [OWN_CALL.storageKeys]: { name: 'storage.getKeys', run: ({ deviceStorage }) => [...deviceStorage.keys()] },
};
