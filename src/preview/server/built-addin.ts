import type { Addin } from './addin';
import { ListCatalogue } from './list-catalogue';
import type { StaticFile } from './static-files';
import { readBelow } from './static-files';

/** Where the repository's manifest and bundles point; packaging replaces it by the same text. */
const BUILT_FOR = 'https://localhost:3000';
const OFFICE_JS_TAG = /<script\b[^>]*\bsrc="https:\/\/[^"]*\/office\.js"[^>]*><\/script>/i;
/** office.js takes its other files' address from its own, and asks Microsoft's network for MicrosoftAjax unless it is there. */
const LOCAL_TAGS = '<script src="/preview/microsoft-ajax.js"></script><script src="/office-js/office.js"></script>';
const LISTS = 'lists/';

/**
 * The built add-in as this server shows it: the built files, except for the address of office.js and, elsewhere than on the port
 * they were built for, their own address.
 */
export class BuiltAddin implements Addin {
  /** What the page's switches make of policy.json; the built file until they say so. */
  private policy: Buffer | undefined;
  private readonly lists: ListCatalogue;

  constructor(
    private readonly distDir: string,
    readonly origin: string,
  ) {
    this.lists = new ListCatalogue(distDir);
  }

  async file(name: string): Promise<StaticFile | undefined> {
    if (name === 'policy.json' && this.policy) return { type: 'application/json; charset=utf-8', content: this.policy };
    if (name.startsWith(LISTS)) return this.lists.file(name.slice(LISTS.length));
    const file = await readBelow(this.distDir, name);
    if (!file || !/^(text|application\/json)/.test(file.type)) return file;
    let text = file.content.toString('utf8');
    if (file.type.startsWith('text/html')) text = text.replace(OFFICE_JS_TAG, LOCAL_TAGS);
    if (this.origin !== BUILT_FOR) text = text.replaceAll(BUILT_FOR, this.origin);
    return { ...file, content: Buffer.from(text) };
  }

  async bundle(): Promise<string> {
    const file = await this.file('launchevent.js');
    if (!file) throw new Error('launchevent.js is not built');
    return file.content.toString('utf8');
  }

  publishPolicy(policy: Buffer): Promise<void> {
    this.policy = policy;
    return Promise.resolve();
  }

  publishLists(rows: string): Promise<void> {
    return this.lists.publish(rows);
  }

  close(): Promise<void> {
    return this.lists.publish('');
  }
}
