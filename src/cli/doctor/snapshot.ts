import type { PackagedDeployment } from '../deployment';
import { isOfKind } from './parts/kind';
import type { ManifestPromises } from './parts/manifest';
import { isResponse } from './fetch/response';
import type { HttpResponse, HttpResult } from './fetch/response';
import type { Handshake } from './fetch/tls-handshake';

/** By the file's name: `policy.json` below the deployment's address, `/.well-known/…` below the origin. */
export type HttpResults = ReadonlyMap<string, HttpResult>;

/** Something that was read, or what is wrong with it; undefined where the file cannot be fetched. */
export type Read<T> = { readonly value: T } | { readonly problem: string } | undefined;

/** A deployment as the clients saw it. */
export interface Snapshot {
  /** Ends in a slash. */
  readonly base: URL;
  /** What the host's name resolves to. */
  readonly addresses: readonly string[];
  /** Whether browsers were told to load from a private address. */
  readonly isPrivateKnown: boolean;
  /** Days from which on a list catalogue is old. */
  readonly mostListDays: number;
  /** Milliseconds since 1970, on this computer. */
  readonly now: number;
  readonly handshake: Handshake;
  /** What a browser gets: no Origin, because it asks the host its page came from. */
  readonly files: HttpResults;
  /** Those of the files that must be there. */
  readonly required: ReadonlySet<string>;
  /** What classic Outlook gets, which names its origin even so. */
  readonly asClassic: HttpResults;
  /** What classic Outlook's OPTIONS gets before that. */
  readonly preflights: HttpResults;
  /** The policy, asked for with what its first answer gave to recognise it by. */
  readonly policyAgain: HttpResult | undefined;
  /** Where the policy sends records, and what a browser's question before that gets; undefined where it sends none. */
  readonly collector: { readonly endpoint: URL; readonly preflight: HttpResult } | undefined;
  /** Undefined where it was not given. */
  readonly manifest: Read<ManifestPromises>;
  readonly deployment: Read<PackagedDeployment>;
  /** What there was no time for, or no way to: a file, and why as the end of a sentence. */
  readonly unseen: readonly Unseen[];
}

export interface Unseen {
  readonly file: string;
  readonly why: string;
}

export interface SnapshotFile {
  readonly name: string;
  readonly response: HttpResponse;
}

/** A file that came whole and may be what its name says. */
export function wholeFile({ files }: Pick<Snapshot, 'files'>, name: string): HttpResponse | undefined {
  const result = files.get(name);
  return isResponse(result) && result.status === 200 && isOfKind(name, result.body) ? result : undefined;
}

/** Every file that came whole, of the names if some are given. */
export const wholeFiles = (snapshot: Snapshot, names: Iterable<string> = snapshot.files.keys()): SnapshotFile[] =>
  [...names].flatMap((name) => {
    const response = wholeFile(snapshot, name);
    return response ? [{ name, response }] : [];
  });

/** Everything that was answered at all, whatever with. */
export const answeredFiles = ({ files }: Snapshot): SnapshotFile[] =>
  [...files].flatMap(([name, response]) => (isResponse(response) ? [{ name, response }] : []));

/** The body as text, without a byte order mark. */
export const textOf = ({ body }: HttpResponse): string => new TextDecoder().decode(body);

/** Read from a file that came whole; what `read` throws is the fault. */
export function readFrom<T>(response: HttpResponse | undefined, read: (source: string) => T): Read<T> {
  return response && readSource(textOf(response), read);
}

/** What a source says; what `read` throws is the fault. */
export function readSource<T>(source: string, read: (source: string) => T): NonNullable<Read<T>> {
  try {
    return { value: read(source) };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}
