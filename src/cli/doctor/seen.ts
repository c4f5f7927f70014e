import type { PackagedDeployment } from '../deployment';
import { isOfKind } from './parts/kind';
import type { ServedManifest } from './parts/manifest';
import { isAnswer } from './visit/answer';
import type { Answer, Outcome } from './visit/answer';
import type { Greeting } from './visit/greet';

/** By the file's name: `policy.json` below the deployment's address, `/.well-known/…` below the origin. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** Something that was read, or what is wrong with it; undefined where the file is not to be had. */
export type Read<T> = { readonly value: T } | { readonly fault: string } | undefined;

/** A deployment as the clients saw it. */
export interface Seen {
  /** Ends in a slash. */
  readonly base: URL;
  /** Milliseconds since 1970, on this computer. */
  readonly now: number;
  readonly greeting: Greeting;
  /** What a browser gets: no Origin, because it asks the host its page came from. */
  readonly files: Outcomes;
  /** Those of the files that must be there. */
  readonly required: ReadonlySet<string>;
  /** What classic Outlook gets, which names its origin even so. */
  readonly asClassic: Outcomes;
  /** What classic Outlook's OPTIONS gets before that. */
  readonly preflights: Outcomes;
  /** The policy, asked for with what its first answer gave to recognise it by. */
  readonly policyAgain: Outcome | undefined;
  /** Where the policy sends records, and what a browser's question before that gets; undefined where it sends none. */
  readonly collector: { readonly endpoint: URL; readonly preflight: Outcome } | undefined;
  readonly manifest: Read<ServedManifest>;
  readonly deployment: Read<PackagedDeployment>;
}

export interface SeenFile {
  readonly name: string;
  readonly answer: Answer;
}

/** A file that came whole and may be what its name says. */
export function whole({ files }: Pick<Seen, 'files'>, name: string): Answer | undefined {
  const outcome = files.get(name);
  return isAnswer(outcome) && outcome.status === 200 && isOfKind(name, outcome.body) ? outcome : undefined;
}

/** Every file that came whole, of the names if some are given. */
export const wholeFiles = (seen: Seen, names: Iterable<string> = seen.files.keys()): SeenFile[] =>
  [...names].flatMap((name) => {
    const answer = whole(seen, name);
    return answer ? [{ name, answer }] : [];
  });

/** Everything that was answered at all, whatever with. */
export const answeredFiles = ({ files }: Seen): SeenFile[] =>
  [...files].flatMap(([name, answer]) => (isAnswer(answer) ? [{ name, answer }] : []));

/** The body as text, without a byte order mark. */
export const textOf = ({ body }: Answer): string => new TextDecoder().decode(body);

/** Read from a file that came whole; what `read` throws is the fault. */
export function readFrom<T>(answer: Answer | undefined, read: (source: string) => T): Read<T> {
  if (!answer) return undefined;
  try {
    return { value: read(textOf(answer)) };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}
