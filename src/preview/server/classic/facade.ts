import type { AddinHost } from '../../host/addin-host';
import { OWN_CALL } from '../../model/calls/item';
import { derived, newerMembers } from '../../host/newer-members';
import type { OfficeNamespace } from './office-realm';

/**
 * The `Office` object as classic's event engine shows it: code given to `onReady` or `initialize` does not run
 * (OfficeDev/office-js#4735, #5166), and `Office.context` is not there while the bundle loads (office-js-docs-pr#3722).
 */
export function classicOffice(
  office: OfficeNamespace,
  host: AddinHost,
  mailbox: number,
  loading: () => boolean,
): object {
  const { context } = office;
  const extras = newerMembers(host, { transport: 'classic', mailbox });
  const item = (): object | null =>
    extras && context.mailbox.item ? derived(context.mailbox.item, extras) : context.mailbox.item;
  const mailboxShown = (): object => derived(context.mailbox, { item: { get: item } });
  const shown = derived(context, { mailbox: { get: mailboxShown } });
  return derived(office, {
    onReady: { value: () => new Promise(() => undefined) },
    initialize: { get: () => undefined, set: () => undefined },
    context: { get: () => (loading() ? undefined : shown) },
  });
}

/** `OfficeRuntime.storage`: the device's own text store, in classic's event engine alone. */
export function officeRuntime(host: AddinHost): object {
  const ask = (dispatchId: number, params: Readonly<Record<string, unknown>>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (host.throwsOn(dispatchId, params)) throw new Error('The bridge to Outlook threw.');
      host.call(dispatchId, params, (reply) => {
        if (reply.kind === 'error') reject(new Error(`Storage error ${reply.code}`));
        else resolve(reply.value);
      });
    });
  const storage = {
    getItem: (key: string) => ask(OWN_CALL.storageGet, { key }),
    setItem: (key: string, value: string) => ask(OWN_CALL.storageSet, { key, value }),
    removeItem: (key: string) => ask(OWN_CALL.storageRemove, { key }),
    getKeys: () => ask(OWN_CALL.storageKeys, {}),
    async getItems(keys: readonly string[]): Promise<Record<string, unknown>> {
      const values = await Promise.all(keys.map((key) => storage.getItem(key)));
      return Object.fromEntries(keys.map((key, index) => [key, values[index]]));
    },
    async setItems(entries: Readonly<Record<string, string>>): Promise<void> {
      await Promise.all(Object.entries(entries).map(([key, value]) => storage.setItem(key, value)));
    },
    async removeItems(keys: readonly string[]): Promise<void> {
      await Promise.all(keys.map((key) => storage.removeItem(key)));
    },
  };
  return { storage };
}
