import path from 'node:path';
import { connectCatalogue } from '../../directory/catalogue';
import type { CatalogueSize } from '../../directory/catalogue';
import type { AskedList, DirectoryPorts } from '../../directory/ports';
import { normaliseAddress } from '../../signals/address';
import { cleanName } from '../../signals/safe-name';
import { command } from '../command';
import { print, printJson } from '../print';
import { readBytes } from '../read-text';
import { listOfKey } from './list-of-key';
import type { ExportedList } from './list-of-key';

type Answer = CatalogueSize & { readonly by: 'address' | 'name' };

/** What stands in the way of any answer, by the catalogue's own word for it. */
const BROKEN: Readonly<Record<string, (folder: string, file: string) => string>> = {
  'no-catalogue': (folder) => `${folder} does not hold a list catalogue: it has no index.json.`,
  'catalogue-damaged': (_, file) => `${file} is damaged.`,
  'catalogue-too-new': (_, file) => `${file} was made by a newer version of this command.`,
  'no-shard': (_, file) => `${file} is missing.`,
  'shard-damaged': (_, file) => `${file} is damaged.`,
  'shard-stale': (_, file) => `${file} is from another build than index.json.`,
  garbage: (_, file) => `${file} is larger than the add-in can read.`,
  failed: (_, file) => `${file} cannot be read.`,
};

/**
 * Looks a list up as the add-in would, with its own code.
 * @throws one sentence where the folder holds no sound catalogue
 */
export async function findList(text: string, folder: string, now: number): Promise<Answer> {
  let file = folder;
  const ports: DirectoryPorts = {
    http: {
      get(url, _deadlineMs, limit) {
        file = path.join(folder, url);
        return readLimited(file, limit);
      },
    },
    deviceCache: { read: () => Promise.resolve({}), write: () => Promise.resolve() },
    clock: { now: () => now, passed: () => 0 },
    listsUrl: '',
  };
  const ask = async (list: AskedList): Promise<CatalogueSize> => {
    const [size = { known: false, why: 'failed' } as const] = await connectCatalogue(ports)([list], true);
    const broken = size.known ? undefined : BROKEN[size.why];
    if (broken) throw new Error(`${broken(folder, file)} Build the catalogue with "reply-all-guard lists build".`);
    return size;
  };
  const byAddress = text.includes('@') ? await ask({ address: normaliseAddress(text), name: '' }) : undefined;
  if (byAddress && (byAddress.known || byAddress.why !== 'not-in-catalogue')) return { ...byAddress, by: 'address' };
  const byName = await ask({ address: '', name: cleanName(text) });
  const isNowhere = !byName.known && byName.why === 'not-in-catalogue';
  return isNowhere && byAddress ? { ...byAddress, by: 'address' } : { ...byName, by: 'name' };
}

/** Rejects as the add-in's http port does. */
async function readLimited(file: string, limit: number): Promise<string> {
  const failed = (reason: string, code?: number): Error => Object.assign(new Error(file), { reason, code });
  const bytes = await readBytes(file).catch((error: unknown) => {
    throw failed('failed', (error as NodeJS.ErrnoException).code === 'ENOENT' ? 404 : undefined);
  });
  const text = bytes.toString('utf8');
  if (text.length > limit) throw failed('garbage');
  return text;
}

/** `reply-all-guard lists find` */
export const listsFind = command({
  words: ['lists', 'find'],
  summary: 'look up a list in the catalogue, as the add-in does; or say which list a record is about',
  argument: { name: 'LIST', optional: true, description: "the list's address or its name" },
  options: {
    lists: { value: 'DIR', required: true, description: "the catalogue's folder" },
    key: {
      value: 'KEY',
      description:
        'instead of LIST: what a record has as reply_all_guard.list, where policy sets audit.lists; needs --csv',
    },
    csv: { value: 'FILE', description: 'with --key: the export of your lists, where it is looked for' },
    json: {
      description: 'print one JSON object: size, found, kind, message, by, asOf, key; with --key: found, list, name',
    },
  },
  exitCodes: {
    0: 'its size is known; with --key: the list was found',
    1: 'its size is not known; with --key: the export does not have it',
    2: 'the input cannot be used',
  },
  async run({ lists, json, key, csv }, [text = '']) {
    if (key !== undefined) {
      if (text) throw new Error('Give LIST or --key, not both.');
      if (csv === undefined) throw new Error('--key needs --csv: the catalogue has no names, the export has.');
      return tellWhich(key, await listOfKey(key, csv, lists), { csv, lists, json });
    }
    if (csv !== undefined) throw new Error('--csv goes with --key.');
    if (!text) throw new Error("Give a list's address or its name, or a record's --key.");
    const answer = await findList(text, lists, Date.now());
    if (json) printJson(jsonOf(answer));
    else print(`${asText(answer, text)}\n`);
    return answer.known ? 0 : 1;
  },
});

function tellWhich(
  key: string,
  named: ExportedList | undefined,
  { csv, lists, json }: { readonly csv: string; readonly lists: string; readonly json: boolean },
): number {
  if (json) printJson({ found: named !== undefined, list: named?.address ?? null, name: named?.row.name ?? null });
  else if (named) print(`${key}: ${[named.row.name, named.address].filter(Boolean).join(', ')}.\n`);
  else
    print(
      `${key}: no address in ${csv} has this fingerprint. It may be newer than the export; or ${lists} was built since with another salt: give the catalogue of that day, and build with --salt.\n`,
    );
  return named ? 0 : 1;
}

function jsonOf(answer: Answer): object {
  const { key = null } = answer;
  if (answer.known) {
    const { value: size, kind, message = null, by, asOf } = answer;
    return { size, found: true, kind, message, by, asOf: isoOf(asOf), key };
  }
  const found = answer.why !== 'not-in-catalogue';
  const by = found ? answer.by : null;
  return { size: null, found, kind: null, message: null, by, asOf: null, key, why: answer.why };
}

function asText(answer: Answer, text: string): string {
  if (answer.known) {
    const { value, kind, message, by, asOf } = answer;
    const said = message === undefined ? '' : ` Its owner's message: ${message}.`;
    return `${text}: ${value} ${value === 1 ? 'mailbox' : 'mailboxes'}, ${kind}, found by ${by}, counted ${isoOf(asOf)}.${said}`;
  }
  return answer.why === 'not-in-catalogue'
    ? `${text}: not in the catalogue.`
    : `${text}: in the catalogue without a size: nobody counted it, or several lists have this name.`;
}

const isoOf = (at: number | undefined): string => new Date(at ?? NaN).toISOString();
