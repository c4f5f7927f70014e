import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MANIFEST, SITE } from '../../src/cli/package/names';
import { makeCertificate } from '../builders/doctor/certificate';
import type { Host, Serving } from './hosts';
import type { Misconfiguration } from './misconfiguration';
import { freePort, packageFor } from './package-for';

const authority = makeCertificate({ isAuthority: true });

/** A package for an address of this computer, served there by one host at a time. */
export class Deployment {
  /** Of the authority that vouches for the host. */
  readonly authorityFile: string;
  private serving: Serving | undefined;
  /** The package, or a copy with a misconfiguration. */
  private served: string;

  private constructor(
    private readonly work: string,
    /** The package where nothing is wrong with it. */
    readonly folder: string,
    readonly base: URL,
  ) {
    this.authorityFile = path.join(work, 'ca.crt');
    this.served = folder;
  }

  /** @param place below the host's root; begins and ends with a slash */
  static async at(place: string): Promise<Deployment> {
    const work = await mkdtemp(path.join(tmpdir(), 'served-'));
    const base = new URL(place, `https://localhost:${await freePort()}`);
    const deployment = new Deployment(work, await packageFor(base, work), base);
    await writeFile(deployment.authorityFile, authority.cert);
    return deployment;
  }

  /** What is served. */
  get site(): string {
    return path.join(this.served, SITE);
  }

  /** What the administrator uploads. */
  get manifest(): string {
    return path.join(this.served, MANIFEST);
  }

  async serve(host: Host, { files, hosting, certificate = {} }: Partial<Misconfiguration> = {}): Promise<Serving> {
    const folder = files ? await this.copy() : this.folder;
    this.served = folder;
    await files?.(path.join(folder, SITE), this.base);
    const made = makeCertificate({ by: authority, ...certificate });
    this.serving = await host({ base: this.base, folder, certificate: made }, hosting);
    return this.serving;
  }

  async takeDown(): Promise<void> {
    await this.serving?.stop();
    this.serving = undefined;
  }

  async clear(): Promise<void> {
    await this.takeDown();
    await rm(this.work, { recursive: true });
  }

  private async copy(): Promise<string> {
    const folder = path.join(this.work, 'copied');
    await rm(folder, { recursive: true, force: true });
    await cp(this.folder, folder, { recursive: true });
    return folder;
  }
}
