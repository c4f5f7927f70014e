import type { CallParams } from '../model/calls/call';
import type { HostReply } from '../model/host-reply';

/** Desktop office.js sends positions where the web sends names; one JSON text with the rest may follow. */
const POSITIONS: Readonly<Record<number, readonly string[]>> = {
  4: ['customProperties'],
  10: ['htmlBody'],
  11: ['htmlBody'],
  15: ['recipientField'],
  17: ['subject'],
  21: ['recipientField', 'recipientArray'],
  22: ['recipientField', 'recipientArray'],
  23: ['data', 'coercionType'],
  30: ['htmlBody', 'attachments'],
  31: ['htmlBody', 'attachments'],
  33: ['key', 'type', 'persistent', 'message', 'icon'],
  35: ['key', 'type', 'persistent', 'message', 'icon'],
  36: ['key'],
  37: ['coercionType'],
  38: ['data', 'coercionType'],
  44: ['toRecipients', 'ccRecipients', 'bccRecipients', 'subject', 'htmlBody', 'attachments'],
  178: ['toRecipients', 'ccRecipients', 'bccRecipients', 'subject', 'htmlBody', 'attachments'],
  181: ['htmlBody', 'attachments'],
  182: ['htmlBody', 'attachments'],
  183: ['htmlBody'],
  184: ['htmlBody'],
};

const recipient = (entry: unknown): Readonly<Record<string, unknown>> => {
  const pair = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
  return { address: pair[0], name: pair[1] };
};

/** A desktop call's parameters under the names the web protocol gives them. */
export function namedParams(dispatchId: number, given: readonly unknown[]): CallParams {
  const names = POSITIONS[dispatchId] ?? [];
  const params: Record<string, unknown> = {};
  names.forEach((name, index) => {
    params[name] = given[index];
  });
  const rest = given[names.length];
  if (typeof rest === 'string') Object.assign(params, JSON.parse(rest));
  const recipients = params.recipientArray;
  if (Array.isArray(recipients)) params.recipientArray = recipients.map(recipient);
  return params;
}

/** A reply as the desktop API layer expects it: JSON text, then an error code. */
export function nativeReply(reply: HostReply): readonly [string, number] {
  switch (reply.kind) {
    case 'error':
      return [JSON.stringify({ data: null }), reply.code];
    case 'raw':
      return [JSON.stringify(reply.value), 0];
    case 'value':
      return [JSON.stringify({ data: reply.value ?? null }), 0];
  }
}

/** Desktop clients keep all roaming settings under one key. */
export const SETTINGS_KEY = 'SettingsKey';

export function parseRoamingSettings(json: unknown): Readonly<Record<string, unknown>> {
  const value: unknown = typeof json === 'string' ? JSON.parse(json) : json;
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
