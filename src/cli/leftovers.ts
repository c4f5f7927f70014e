import { randomUUID } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** What is written beside a target until it takes its place, and what it takes the place of; each names the process that does so. */
const beside = (target: string, what: 'new' | 'old'): string =>
  `${target}.${process.pid}-${randomUUID().slice(0, 8)}.${what}`;
export const nextOf = (target: string): string => beside(target, 'new');
export const beforeOf = (target: string): string => beside(target, 'old');

const LEFTOVER = /\.(\d+)-[0-9a-f]{8}\.(new|old)$/;

/** Whether a process of this computer has this id; one of somebody else's counts. */
function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Takes away what a run that was killed left beside a target. Where it was killed between taking the old one away and putting the new
 * one there, the old one comes back. What a process that still runs writes stays.
 */
export async function clearLeftovers(target: string): Promise<void> {
  const folder = path.dirname(target);
  const names = await readdir(folder).catch((): string[] => []);
  const isThere = names.includes(path.basename(target));
  for (const name of names) {
    const [end = '', id, what] = LEFTOVER.exec(name) ?? [];
    if (!end || name.slice(0, -end.length) !== path.basename(target) || isAlive(Number(id))) continue;
    const leftover = path.join(folder, name);
    if (what === 'old' && !isThere) await rename(leftover, target).catch(() => undefined);
    else await rm(leftover, { recursive: true, force: true }).catch(() => undefined);
  }
}
