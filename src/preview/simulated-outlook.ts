import { Faults } from './host/faults';
import type { LaunchRecord } from './host/launcher';
import { Simulator } from './host/simulator';
import type { Times } from './host/simulator-setup';
import { keepSwitches, keptSwitches } from './kept-switches';
import { addressed, demoDirectory, demoSettings, people, switchedList } from './model/demo-directory';
import { demoMailbox } from './model/demo-mailbox';
import { importedMailbox } from './model/imported-mailbox';
import { Mailbox } from './model/mailbox';
import { readManifest } from './model/manifest';
import { ownMailInWords } from './model/own-mail-in-words';
import { catalogueRows, policyDocument } from './model/policy-document';
import type { Outlook, Recipient, Switches } from './outlook';
import type { Mails } from './server/parsed-mail';

export interface SimulatedOutlookOptions {
  /** Milliseconds; what is left out is as in Outlook. */
  readonly times?: Partial<Times>;
  readonly switches?: Partial<Switches>;
}

/** The simulated Outlook with what tests need besides its screen. */
export interface SimulatedOutlook extends Outlook {
  readonly faults: Faults;
  /** Every launch with its full record, newest first. */
  launches(): readonly LaunchRecord[];
  /** What the add-in keeps with the open compose window. */
  sessionData(): Readonly<Record<string, string>>;
  /** What classic's event engine keeps on the device; browsers keep theirs in localStorage. */
  readonly deviceStorage: Map<string, string>;
  /** Settles once policy and list catalogue are as the switches say. */
  published(): Promise<void>;
  /** Changes the sender; the screen has no such button. */
  setFrom(composeId: string, from: Recipient): void;
  /** Outlook is closed: nothing of the add-in runs on. */
  quit(): void;
}

/** Outlook's documented limits: notice after 5 s, Send goes on after 300 s, loading a page ends after 15 s. */
const OUTLOOK_TIMES: Times = { slowMs: 5000, sendMs: 300_000, loadMs: 15_000, graceMs: 250 };

const DEFAULT_SWITCHES: Switches = {
  client: 'web',
  policyMode: 'enforce',
  sizesFrom: 'nobody',
  incident: 'none',
  language: 'en-GB',
  theme: 'light',
};

/** The fictional organisation's app registration. */
const GRAPH_CLIENT_ID = '00000000-0000-4000-8000-000000000001';

/** Prefix of the screen's own keys; everything else in this origin's storage is the add-in's. */
const SCREEN_KEY = 'preview:';

async function get(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}: is the add-in built?`);
  return response;
}

/** So many are named. */
const MOST_NAMED = 5;

function skippedInWords({ skipped }: Mails): string | undefined {
  if (skipped.length === 0) return undefined;
  const named = skipped.slice(0, MOST_NAMED).map(({ file, why }) => `${file} (${why})`);
  const more = skipped.length - named.length;
  return `Skipped: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/**
 * The simulated Outlook of this page: reads the real manifest, fills the mailbox, publishes the policy.
 * Rejects where the page's server has no built add-in.
 */
export async function createSimulatedOutlook(options: SimulatedOutlookOptions = {}): Promise<SimulatedOutlook> {
  const [manifestText, own] = await Promise.all([
    get('/manifest.xml').then((response) => response.text()),
    get('/preview/mails').then((response) => response.json() as Promise<Mails | null>),
  ]);
  const manifest = readManifest(new DOMParser().parseFromString(manifestText, 'text/xml'));
  const switches = { ...DEFAULT_SWITCHES, ...keptSwitches(localStorage), ...options.switches };
  const imported = own ? importedMailbox(own) : undefined;
  const directory = imported?.directory ?? demoDirectory();
  const me = imported?.me ?? addressed(people.me);

  const publishPolicy = async (now: Switches): Promise<void> => {
    const settings = imported ? { organisationDomains: directory.domains, lists: [] } : demoSettings;
    const switched = imported ? undefined : switchedList;
    const graph = { clientId: GRAPH_CLIENT_ID, endpoint: `${location.origin}/graph` };
    const put = (path: string, body: string): Promise<Response> => fetch(path, { method: 'PUT', body });
    await put('/preview/lists', catalogueRows(now, settings.lists, switched));
    await put('/preview/policy', policyDocument(now, settings, switched, graph, Date.now()));
  };
  await publishPolicy(switches);

  const parent = document.createElement('div');
  parent.hidden = true;
  document.body.append(parent);

  return new Simulator({
    manifest,
    mailbox: new Mailbox(imported?.mails ?? demoMailbox(Date.now(), switches.language), me),
    directory,
    faults: new Faults(),
    times: { ...OUTLOOK_TIMES, ...options.times },
    origin: location.origin,
    switches,
    status: own ? skippedInWords(own) : undefined,
    ownMail: own ? ownMailInWords(own) : undefined,
    now: Date.now,
    parent,
    publishPolicy,
    keepSwitches: (now) => keepSwitches(localStorage, now),
    clearDevice() {
      for (const key of Object.keys(localStorage)) if (!key.startsWith(SCREEN_KEY)) localStorage.removeItem(key);
    },
  });
}
