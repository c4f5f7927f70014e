/** What a mutation of a deployment is, and how one is made. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SecureContextOptions } from 'node:tls';
import type { ExamineOptions } from '../../../../src/cli/doctor/examine';
import type { Wanted } from '../certificate';
import type { Hosted } from '../hosted';

export interface Mutation {
  readonly id: string;
  readonly what: string;
  readonly hosted?: (hosted: Hosted) => void;
  /** Of the host; vouched for by the test's authority unless it says otherwise. */
  readonly certificate?: Wanted & { readonly isOnItsOwn?: boolean };
  readonly tls?: SecureContextOptions;
  /** Ids that come with it; otherwise nothing else may be found. */
  readonly also?: readonly string[];
  /** Whether it is about the list catalogue, or the files of it. */
  readonly hasLists?: boolean;
  readonly options?: ExamineOptions;
  /** Where something is left to be waited for. */
  readonly isSlow?: boolean;
}

const DAY_MS = 86_400_000;
export const inDays = (days: number): number => Date.now() + days * DAY_MS;

/** Changes, or with `undefined` takes away, files by the end of their path. */
export const file =
  (end: string, change: (text: string) => string | Buffer | undefined) =>
  (hosted: Hosted): void => {
    const names = [...hosted.files.keys()].filter((name) => name.endsWith(end));
    if (!names.length) throw new Error(`There is no ${end} any more; correct this mutation`);
    for (const name of names) {
      const before = hosted.files.get(name)!.toString('utf8');
      const changed = change(before);
      if (changed === before) throw new Error(`${name} is as it was; correct this mutation`);
      if (changed === undefined) hosted.files.delete(name);
      else hosted.files.set(name, Buffer.from(changed));
    }
  };

export const swap = (end: string, from: string, to: string): ReturnType<typeof file> =>
  file(end, (text) => text.replace(from, () => to));

export const remove = (end: string): ReturnType<typeof file> => file(end, () => undefined);

/** Says something else in a header, or with `undefined` nothing. */
export const header =
  (of: RegExp, name: string, value: string | undefined, only?: 'GET' | 'OPTIONS') =>
  (hosted: Hosted): void => {
    const { headersFor } = hosted;
    hosted.headersFor = (pathname, method) => {
      const headers = headersFor(pathname, method);
      if (!of.test(pathname) || (only && only !== method)) return headers;
      const { [name]: _, ...others } = headers;
      return value === undefined ? others : { ...others, [name]: value };
    };
  };

/** Answers for the host. */
export const answer =
  (of: RegExp, act: (response: ServerResponse, request: IncomingMessage) => void) =>
  (hosted: Hosted): void => {
    const before = hosted.answer;
    hosted.answer = (request, response, pathname) => {
      if (!of.test(pathname)) return before?.(request, response, pathname) ?? false;
      act(response, request);
      return true;
    };
  };

export const status = (of: RegExp, code: number, headers: Record<string, string> = {}): ReturnType<typeof answer> =>
  answer(of, (response) => response.writeHead(code, headers).end('<!doctype html><title>No</title>'));

export const all =
  (...changes: readonly ((hosted: Hosted) => void)[]) =>
  (hosted: Hosted): void => {
    for (const change of changes) change(hosted);
  };

export const policy = (text: string | Buffer): ReturnType<typeof file> => file('/policy.json', () => text);

/** Changes what the administrator uploads. */
export const manifest =
  (change: (text: string) => string) =>
  (hosted: Hosted): void => {
    const changed = change(hosted.manifest);
    if (changed === hosted.manifest) throw new Error('The manifest is as it was; correct this mutation');
    hosted.manifest = changed;
  };

export const PAGE = '<!doctype html><html><title>Sign in</title></html>';
export const POLICY = /policy\.json$/;
export const SCRIPTS = /\.js$/;
export const PAGES = /\.html$/;
export const ANY = /./;
