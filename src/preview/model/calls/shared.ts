import type { AddinWindow } from '../addin-window';
import { RawReply } from '../host-reply';
import type { HostCall } from './call';
import { textParam } from './call';

/** Calls of a message that is being written or read: notifications, custom properties, settings. */
export const sharedCalls: Readonly<Record<number, HostCall<AddinWindow>>> = {
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
  33: {
    name: 'notificationMessages.addAsync',
    run: ({ item, changed }, params) => {
      item.notifications.add(params);
      changed();
    },
  },
  34: { name: 'notificationMessages.getAllAsync', run: ({ item }) => item.notifications.all() },
  35: {
    name: 'notificationMessages.replaceAsync',
    run: ({ item, changed }, params) => {
      item.notifications.replace(params);
      changed();
    },
  },
  36: {
    name: 'notificationMessages.removeAsync',
    run: ({ item, changed }, params) => {
      item.notifications.remove(textParam(params, 'key'));
      changed();
    },
  },
  99: { name: 'getInitializationContextAsync', run: ({ item }) => item.initializationContext },
  157: { name: 'categories.getAsync', run: () => [] },
  163: { name: 'logTelemetry', run: () => undefined },
  193: { name: 'logCustomerContentTelemetry', run: () => undefined },
  404: {
    name: 'roamingSettings.saveAsync',
    // office.js sends one positional argument.
    run: ({ settings }, params) => {
      settings.save((params['0'] ?? {}) as Readonly<Record<string, unknown>>);
    },
  },
};
