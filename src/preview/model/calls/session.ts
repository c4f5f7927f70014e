import { ERROR, HostCallError } from '../host-reply';
import { SEND_EVENTS } from '../../../clients/profile';
import type { CallContext, HostCall } from './call';
import { textParam } from './call';

/** The Mac's send handler finds nothing of what was written before it (office-js#5951). */
const isLost = ({ profile, event = '' }: CallContext): boolean =>
  profile.sessionDataLostOnSend && SEND_EVENTS.has(event);

/** `sessionData`. */
export const sessionCalls: Readonly<Record<number, HostCall>> = {
  185: {
    name: 'sessionData.setAsync',
    run: ({ item, changed }, params) => {
      item.session.set(textParam(params, 'name'), textParam(params, 'value'));
      changed();
    },
  },
  186: {
    name: 'sessionData.getAsync',
    run: (context, params) => {
      if (isLost(context)) throw new HostCallError(ERROR.keyNotFound);
      return context.item.session.get(textParam(params, 'name'));
    },
  },
  187: {
    name: 'sessionData.getAllAsync',
    run: (context) => (isLost(context) ? {} : context.item.session.all()),
  },
  188: {
    name: 'sessionData.clearAsync',
    run: ({ item, changed }) => {
      item.session.clear();
      changed();
    },
  },
  189: {
    name: 'sessionData.removeAsync',
    run: ({ item, changed }, params) => {
      item.session.remove(textParam(params, 'name'));
      changed();
    },
  },
};
