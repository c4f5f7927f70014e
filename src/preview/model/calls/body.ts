import { ERROR, OutlookError } from '../host-reply';
import { htmlToText, textToHtml } from '../html-text';
import type { CallContext, CallParams, HostCall } from './call';
import { textParam } from './call';

/** office.js' number for `Office.CoercionType.Html`; text is 0. */
const HTML = 3;
/** Most characters `body.setAsync` takes. */
const LONGEST_BODY = 1_000_000;

const asHtml = (params: CallParams): string =>
  params.coercionType === HTML ? textParam(params, 'data') : textToHtml(textParam(params, 'data'));

function replaceBody({ item, changed }: CallContext, html: string): void {
  if (html.length > LONGEST_BODY) throw new OutlookError(ERROR.invalidParameterValue);
  item.html = html;
  item.bodyRevision += 1;
  changed();
}

/** `body`, `subject` and what else the message itself holds. */
export const bodyCalls: Readonly<Record<number, HostCall>> = {
  14: { name: 'body.getTypeAsync', run: () => 'html' },
  17: {
    name: 'subject.setAsync',
    run: ({ item, changed }, params) => {
      item.subject = textParam(params, 'subject').slice(0, 255);
      changed();
    },
  },
  18: { name: 'subject.getAsync', run: ({ item }) => item.subject },
  23: {
    name: 'body.prependAsync',
    run: (context, params) => replaceBody(context, asHtml(params) + context.item.html),
  },
  37: {
    name: 'body.getAsync',
    run: ({ item }, params) => (params.coercionType === HTML ? item.html : htmlToText(item.html)),
  },
  38: { name: 'body.setAsync', run: (context, params) => replaceBody(context, asHtml(params)) },
  151: {
    name: 'internetHeaders.getAsync',
    run: ({ item }, params) => {
      const keys = Array.isArray(params.internetHeaderKeys) ? params.internetHeaderKeys : [];
      return Object.fromEntries(Object.entries(item.internetHeaders).filter(([key]) => keys.includes(key)));
    },
  },
  152: {
    name: 'internetHeaders.setAsync',
    run: ({ item }, params) => {
      Object.assign(item.internetHeaders, params.internetHeaderNameValuePairs);
    },
  },
  153: {
    name: 'internetHeaders.removeAsync',
    run: ({ item }, params) => {
      const keys = Array.isArray(params.internetHeaderKeys) ? params.internetHeaderKeys : [];
      for (const key of keys) delete item.internetHeaders[String(key)];
    },
  },
};
