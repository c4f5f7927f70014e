import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { digest } from '../../src/check/digest';
import { conversationKey } from '../../src/check/history';
import { acknowledge } from '../../src/check/acknowledgement';
import { storeGraphResults } from '../../src/check/graph-results';
import { makeCatalogue } from '../../src/cli/lists/make-catalogue';
import type { OutlookPorts } from '../../src/outlook/ports';
import { layerText } from '../../src/policy/layer-text';
import type { FakeOffice } from '../builders/outlook/fake-office';
import { colleagues, Device, listEntry, POLICY, THEN } from './device';
import type { Stores } from './device';

/** Lists of the organisation's catalogue. */
const LISTS = [
  { address: 'known@corp.example', name: 'Known', members: 1_200 },
  { address: 'ward@corp.example', name: 'Ward', members: 0 },
];

/**
 * What a build stores on a device and with a window, after a person has worked with it: opened a window, written to a list without
 * being asked, been stopped, confirmed, and set what they want. Handlers are those of the built bundle; what the pane writes comes
 * from the sources of the same build.
 */
export async function storesOfBuild(): Promise<Stores> {
  const device = new Device(await readFile(path.resolve('dist/launchevent.js'), 'utf8'), THEN);
  const { files } = makeCatalogue(
    LISTS.map((list, line) => ({ ...list, line, kind: 'static' as const, aliases: [], message: '' })),
    'salt',
    new Date(THEN).toISOString(),
  );
  device.host = new Map([
    ['/policy.json', JSON.stringify(POLICY)],
    ...[...files].map(([name, text]) => [`/lists/${name}`, text] as const),
  ]);
  device.roamed.set(
    'settings',
    layerText({
      thresholds: { warn: 30 },
      selfAliases: ['ada.sender@corp.example'],
      quietConversations: [{ conversation: conversationKey('quiet'), audience: 'none', until: THEN + 1 }],
    }),
  );
  await writeToAList(device);
  await beStopped(device);
  const office = await confirm(device);
  return {
    device: Object.fromEntries(device.stored),
    session: office.session as Record<string, string>,
    roaming: Object.fromEntries(device.roamed),
  };
}

/** A new message to a list of unknown size: from a day later on the person knows it. */
async function writeToAList(device: Device): Promise<void> {
  const office = device.window([listEntry('Ward')]);
  office.composeType = { composeType: 'newMail', coercionType: 'html' };
  office.item.inReplyTo = null;
  office.item.conversationId = null;
  office.subject = 'Rota';
  await device.raise('onNewMessageCompose', office);
  await device.send(office);
}

async function beStopped(device: Device): Promise<void> {
  const office = device.window([listEntry('All')]);
  await device.raise('onNewMessageCompose', office);
  await device.send(office);
}

/** A reply to all to 1,200 people: stopped, confirmed in the pane, not sent again yet. */
async function confirm(device: Device): Promise<FakeOffice> {
  const office = device.window([listEntry('Known'), ...colleagues(3)]);
  await device.raise('onNewMessageCompose', office);
  await device.send(office);
  const { recipients } = (JSON.parse(String(office.session!.lastSend)) as { is: { recipients: string } }).is;
  const ports = panePorts(device, office);
  await acknowledge({ recipients, message: digest([recipients, office.subject as string, 'a conversation']) }, ports);
  const sizes = [{ address: 'counted@corp.example', size: 4_000, asOf: device.now }];
  await storeGraphResults({ sizes }, ports);
  return office;
}

/** The stores as the pane writes them. */
function panePorts(
  device: Device,
  office: FakeOffice,
): Pick<OutlookPorts, 'session' | 'deviceCache' | 'clock' | 'client'> {
  const named = (key: string): string => `reply-all-guard.${key}`;
  return {
    session: {
      readAll: () => Promise.resolve(office.session as Record<string, string>),
      write: (key, text) => Promise.resolve(void (office.session = { ...office.session, [key]: text })),
    },
    deviceCache: {
      read: (keys) =>
        Promise.resolve(
          Object.fromEntries(
            keys.flatMap((key) => (device.stored.has(named(key)) ? [[key, device.stored.get(named(key))!]] : [])),
          ),
        ),
      write: (key, text) => Promise.resolve(void device.stored.set(named(key), text)),
      remove: (key) => Promise.resolve(void device.stored.delete(named(key))),
    },
    clock: { now: () => device.now, passed: () => device.now, wait: () => new Promise(() => undefined) },
    client: {
      platform: 'classic',
      mailbox: 15,
      language: 'en-GB',
      me: { name: 'Ada Sender', address: 'ada@corp.example' },
    },
  };
}
