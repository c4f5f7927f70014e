import { readClient } from './client';
import { clock } from './clock';
import { READ_DEADLINE_MS } from './context';
import { connectDeviceCache } from './device-cache';
import { http } from './https-get';
import { connectInfoBar } from './info-bar';
import { connectMessage } from './message';
import type { OutlookPorts } from './ports';
import { connectRoaming } from './roaming';
import { connectSession } from './session';

/**
 * Outlook as the rest of the guard sees it. To be called by each handler and by the pane once Office is ready, never while the
 * file loads; asks nothing asynchronous itself. The two writers (recipients-writer.ts, roaming-writer.ts) are connected apart.
 *
 * @param deadlineMs for each read and each write to session data, info bar and device cache.
 */
export function connectOutlook(deadlineMs = READ_DEADLINE_MS): OutlookPorts {
  const client = readClient();
  return {
    client,
    message: connectMessage(client, deadlineMs),
    session: connectSession(deadlineMs),
    infoBar: connectInfoBar(client, deadlineMs),
    deviceCache: connectDeviceCache(deadlineMs),
    roaming: connectRoaming(),
    http,
    clock,
  };
}
