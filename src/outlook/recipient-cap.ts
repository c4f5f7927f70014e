import type { Client, Platform } from './ports';

/**
 * How many entries `Recipients.getAsync` returns at most; the new Mac Outlook knows no limit
 * (learn.microsoft.com/javascript/api/outlook/office.recipients).
 */
const CAPS: Readonly<Record<Platform, readonly number[]>> = {
  // 1,000 from Mailbox 1.16 on. An on-premises server keeps the reported set low, so a low set does not exclude it.
  classic: [500, 1000],
  web: [1000],
  mac: [],
  mobile: [100],
  other: [100, 500, 1000],
};

/** Whether a field that came back with this many entries may hold more. */
export const isAtCap = (count: number, client: Client): boolean =>
  CAPS[client.platform].includes(count) && !(count === 500 && client.mailbox >= 16);
