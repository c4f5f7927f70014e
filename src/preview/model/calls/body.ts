import { ERROR, HostCallError } from '../host-reply';
import { htmlToText, textToHtml } from '../html-text';
import type { CallContext, CallParams, HostCall } from './call';
import { textParam } from './call';

/** office.js' number for `Office.CoercionType.Html`; text is 0. */
const HTML = 3;

/** A body as `getAsync` returns it. */
export const bodyAs = (html: string, { coercionType }: CallParams): string =>
  coercionType === HTML ? html : htmlToText(html);

/** Word rewrites every paragraph, with its mark at the end. */
const asWordStoresIt = (html: string): string =>
  html.replace(/<p>([^]*?)<\/p>/g, '<p class=MsoNormal>$1<o:p></o:p></p>');

/** The web puts a body that was set into a frame, with a line break below (OfficeDev/office-js#6643, #6778). */
const asTheWebStoresIt = (html: string): string => `<div><span>${html}</span><br></div>`;

/** The written HTML as the client's editor stores it. */
function written(params: CallParams, { profile: { transport } }: CallContext, how: 'prepended' | 'set'): string {
  const data = textParam(params, 'data');
  if (params.coercionType !== HTML) return textToHtml(data);
  if (transport === 'classic') return asWordStoresIt(data);
  return transport === 'web' && how === 'set' ? asTheWebStoresIt(data) : data;
}

function replaceBody({ item, profile, changed }: CallContext, html: string): void {
  if (html.length > profile.bodyLimit) throw new HostCallError(ERROR.invalidParameterValue);
  item.html = html;
  item.bodyRevision += 1;
  changed();
}

/** `body`, `subject` and the other parts of the message. */
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
    run: (context, params) => replaceBody(context, written(params, context, 'prepended') + context.item.html),
  },
  37: {
    name: 'body.getAsync',
    run: ({ item }, params) => bodyAs(item.html, params),
  },
  38: {
    name: 'body.setAsync',
    run: (context, params) => replaceBody(context, written(params, context, 'set')),
  },
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
