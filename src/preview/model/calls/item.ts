import { ERROR, OutlookError, RawReply } from '../host-reply';
import { composeTypeSeen } from '../profile';
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

/** The item as a whole, settings and properties, and what the device keeps. */
export const itemCalls: Readonly<Record<number, HostCall>> = {
  3: {
    name: 'loadCustomPropertiesAsync',
    run: ({ item }) => new RawReply({ wasSuccessful: true, customProperties: JSON.stringify(item.customProperties) }),
  },
  4: {
    name: 'customProperties.saveAsync',
    run: ({ item }, params) => {
      const given = params.customProperties;
      item.customProperties = (typeof given === 'string' ? JSON.parse(given) : given) as typeof item.customProperties;
    },
  },
  32: {
    name: 'saveAsync',
    run: ({ item }) => (item.draftId ??= `draft-of-${item.id}`),
  },
  99: { name: 'getInitializationContextAsync', run: ({ item }) => item.initializationContext },
  149: { name: 'getAttachmentsAsync', run: () => [] },
  157: { name: 'categories.getAsync', run: () => [] },
  163: { name: 'logTelemetry', run: () => undefined },
  164: {
    name: 'getItemIdAsync',
    run: ({ item }) => {
      if (!item.draftId) throw new OutlookError(ERROR.itemNotSaved);
      return item.draftId;
    },
  },
  174: {
    name: 'getComposeTypeAsync',
    run: ({ item, profile, runtime }) => ({
      composeType: composeTypeSeen(item.mode, profile, runtime),
      coercionType: 'html',
    }),
  },
  175: { name: 'isClientSignatureEnabledAsync', run: () => false },
  193: { name: 'logCustomerContentTelemetry', run: () => undefined },
  404: {
    name: 'roamingSettings.saveAsync',
    // office.js sends one positional argument.
    run: ({ settings, settingsSaved }, params) => {
      settings.save((params['0'] ?? {}) as Readonly<Record<string, unknown>>);
      settingsSaved();
    },
  },
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
      if (size > STORAGE_LIMIT) throw new OutlookError(ERROR.internal);
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
