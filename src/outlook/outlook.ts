import { readClient } from './client';
import { connectClock } from './clock';
import { READ_DEADLINE } from './context';
import type { Deadline } from './context';
import { connectDeviceCache } from './device-cache';
import { http } from './https';
import { connectInfoBar } from './info-bar';
import { connectMessage } from './message';
import type { OutlookPorts } from './ports';
import { connectRoaming } from './roaming';
import { connectSession } from './session';

/**
 * Outlook as the rest of the guard sees it. To be called by each handler and by the pane once Office is ready, never while the
 * file loads; asks nothing asynchronous itself. The two writers (recipients-writer.ts, roaming-writer.ts) are connected apart.
 *
 * @param deadline for each read and each write to session data, info bar and device cache.
 */
export function connectOutlook(deadline: Deadline = READ_DEADLINE): OutlookPorts {
  const client = readClient();
  return {
    client,
    message: connectMessage(client, deadline),
    session: connectSession(deadline),
    infoBar: connectInfoBar(client, deadline),
    deviceCache: connectDeviceCache(deadline),
    roaming: connectRoaming(),
    http,
    clock: connectClock(),
  };
}
