import { setTimeout as passed } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { OutlookPage } from '../pages/outlook-page';
import type { Benchmark, Measurement } from './benchmark';
import { OutlookInChromium } from './outlook-in-chromium';
import { composeFor } from './soak/compose-in-page';
import type { PageFill } from './soak/compose-in-page';
import { footprintOf, ownHeap } from './soak/footprint';
import type { Footprint } from './soak/footprint';
import { SOAK_LISTS, withMailFolder } from './soak/mail-folder';
import { ManyWindows } from './soak/many-windows';

const CLIENTS = ['web', 'classic-1.15'];
const MINUTES = 10;
const MINUTE_MS = 60_000;
/** Before anything is compared caches fill, and the preview's record of the last 200 launches: four a window. */
const WARM_UP = 60;
/** A client's time is parted in so many, and at most so many of them are for that. */
const PARTS = 10;
const MOST_WARM_UP = 6;
/** Handlers of the last window have ended, and what was loaded for them is gone. */
const REST_MS = 2_000;

/** Windows of one person: half a year of theirs. */
const IN_MEMORY = 5_000;
const WARM_UP_SHARE = 0.2;

/** What a store may hold, in characters: Outlook's own limits, and what the add-in allows itself. */
const LIMITS = { session: 50_000, roaming: 16_384, device: 262_144 } as const;
/** What one window may leave behind in memory. */
const LEFT_BYTES = 1_000;
/** How much more there may be at the end than when everything was warm: the simulated mailbox keeps what is sent. */
const GROWTH = { heapBytes: 1.1, nodes: 1.05, documents: 1, listeners: 1.05, serverBytes: 1.1 } as const;

const MEBI = 2 ** 20;

interface Soaked {
  readonly client: string;
  readonly fill: PageFill;
  readonly before: Footprint;
  readonly after: Footprint;
  /** Windows between the two. */
  readonly windows: number;
}

async function soakClient(context: BrowserContext, url: string, client: string, forMs: number): Promise<Soaked> {
  const page = await context.newPage();
  const outlook = new OutlookPage(page);
  await outlook.open(url, { client });
  await outlook.addPolicy({ lists: SOAK_LISTS });
  const devTools = await context.newCDPSession(page);
  let fill: PageFill = { windows: 0, sent: 0, session: 0, device: 0 };
  const work = async (): Promise<void> => {
    const stretch = await composeFor(page, { forMs: forMs / PARTS, from: fill.windows });
    fill = {
      windows: fill.windows + stretch.windows,
      sent: fill.sent + stretch.sent,
      session: Math.max(fill.session, stretch.session),
      device: Math.max(fill.device, stretch.device),
    };
  };
  let part = 0;
  for (; part < MOST_WARM_UP && fill.windows < WARM_UP; part += 1) await work();
  await passed(REST_MS);
  const [before, warm] = [await footprintOf(devTools), fill.windows];
  for (; part < PARTS; part += 1) await work();
  await passed(REST_MS);
  return { client, fill, before, after: await footprintOf(devTools), windows: fill.windows - warm };
}

const most = (metric: string, value: number, unit: string, limit: number, note?: string): Measurement => ({
  metric,
  value,
  unit,
  limit,
  ...(note !== undefined && { note }),
});

function figuresOf({ client, fill, before, after, windows }: Soaked): readonly Measurement[] {
  const growth = (what: keyof Footprint, name: string): Measurement => {
    const shown = (of: Footprint): string =>
      what.endsWith('Bytes') ? `${(of[what] / MEBI).toFixed(1)} MB` : `${of[what]}`;
    const note = `${shown(before)} to ${shown(after)} in ${windows} windows`;
    return most(`${client}: ${name}, end against warm`, after[what] / before[what], 'ratio', GROWTH[what], note);
  };
  return [
    { metric: `${client}: windows`, value: fill.windows, unit: 'count', note: `${fill.sent} of them sent` },
    growth('heapBytes', 'heap'),
    growth('nodes', 'DOM nodes'),
    growth('documents', 'documents'),
    growth('listeners', 'listeners'),
    // Its event engine is a part of this process, in which no frames of a page are counted along.
    ...(client.startsWith('classic') ? [growth('serverBytes', 'heap of its engines')] : []),
    most(`${client}: session data`, fill.session, 'chars', LIMITS.session, 'the most of one window'),
    most(`${client}: device store`, fill.device, 'chars', LIMITS.device, 'the most'),
  ];
}

/** One client after the other, each on a device of its own, with half of the time. */
async function inThePreview(minutes: number): Promise<readonly Measurement[]> {
  return withMailFolder((mailDir) =>
    OutlookInChromium.served({ mailDir }, async (_, url, newContext) => {
      const figures: Measurement[] = [];
      for (const client of CLIENTS) {
        const context = await newContext();
        const forMs = (minutes * MINUTE_MS) / CLIENTS.length;
        figures.push(...figuresOf(await soakClient(context, url, client, forMs)));
        await context.close();
      }
      return figures;
    }),
  );
}

/** The same use case without a screen: a season of one person's mail, on a clock of its own. */
async function inMemory(): Promise<readonly Measurement[]> {
  const windows = new ManyWindows('mac');
  await windows.open(IN_MEMORY * WARM_UP_SHARE);
  const [warm, heap] = [windows.fill, ownHeap()];
  await windows.open(IN_MEMORY * (1 - WARM_UP_SHARE));
  const left = (ownHeap() - heap) / (IN_MEMORY * (1 - WARM_UP_SHARE));
  const { session, device, roaming } = windows.fill;
  const since = `${IN_MEMORY.toLocaleString('en-GB')} windows, five minutes apart`;
  return [
    most('in memory: heap left by a window', left, 'B', LEFT_BYTES, since),
    most('in memory: session data', session, 'chars', LIMITS.session),
    most('in memory: device store', device, 'chars', LIMITS.device, `${warm.device} after a fifth of it`),
    most('in memory: roaming settings', roaming, 'chars', LIMITS.roaming, `${warm.roaming} after a fifth of it`),
  ];
}

/** Composes for minutes on two clients and says what stays behind: heap, stores, and what is on the page. */
export const soak: Benchmark = {
  name: 'soak',
  takesMinutes: true,
  async run({ minutes = MINUTES }) {
    return [...(await inMemory()), ...(await inThePreview(minutes))];
  },
};
