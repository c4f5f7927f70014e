import { cp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Addin } from './addin';
import type { EngineFetch } from './classic/engine';
import { ListCatalogue } from './list-catalogue';
import type { StaticFile } from './static-files';
import { readBelow } from './static-files';

/** A package that another host of this computer serves. */
export interface HostedPackage {
  /** Where it is served, ending in a slash: `https://127.0.0.1:8443/guard/`. */
  readonly url: string;
  /** The package: its manifest is uploaded, its site is served, and the administrator writes policy and lists into that. */
  readonly folder: string;
}

/**
 * The add-in as an organisation deploys it: Outlook is given the manifest, and has all else from the host that it names. Events of
 * every client but the Mac come to it, and panes and ribbon functions on the web and in new Outlook; the others' need an Outlook
 * that reaches into the page, which no browser lets a page of another origin do.
 */
export class DeployedAddin implements Addin {
  readonly origin: string;
  private readonly site: string;
  private readonly lists: ListCatalogue;

  /** @param distDir where the administrator's command is */
  constructor(
    private readonly deployment: HostedPackage,
    distDir: string,
    private readonly fetch: EngineFetch,
  ) {
    this.origin = new URL(deployment.url).origin;
    this.site = path.join(deployment.folder, 'site');
    this.lists = new ListCatalogue(distDir);
  }

  /** The manifest and the policy can be read here, and nothing else of the add-in. */
  async file(name: string): Promise<StaticFile | undefined> {
    if (name === 'manifest.xml') return readBelow(this.deployment.folder, name);
    return name === 'policy.json' ? readBelow(this.site, name) : undefined;
  }

  async bundle(): Promise<string> {
    const address = new URL('launchevent.js', this.deployment.url).href;
    const { status, text } = await this.fetch(address, { method: 'GET' });
    if (status !== 200) throw new Error(`${address} answered ${status}`);
    return text;
  }

  /** Never half a file, even when read meanwhile. */
  async publishPolicy(policy: Buffer): Promise<void> {
    const file = path.join(this.site, 'policy.json');
    await writeFile(`${file}.new`, policy);
    await rename(`${file}.new`, file);
  }

  async publishLists(rows: string): Promise<void> {
    await this.lists.publish(rows);
    const served = path.join(this.site, 'lists');
    await rm(served, { recursive: true, force: true });
    if (this.lists.folder !== undefined) await cp(this.lists.folder, served, { recursive: true });
  }

  close(): Promise<void> {
    return this.lists.publish('');
  }
}
