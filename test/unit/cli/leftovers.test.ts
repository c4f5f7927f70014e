import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beforeOf, clearLeftovers, nextOf } from '../../../src/cli/leftovers';
import { writeWhole } from '../../../src/cli/write-whole';

/** The id of a process that ended. */
const DEAD = String(spawnSync(process.execPath, ['-e', '']).pid);

describe('what a killed run left', () => {
  let work = '';
  let target = '';
  beforeEach(async () => {
    work = await mkdtemp(path.join(tmpdir(), 'leftovers-'));
    target = path.join(work, 'package');
  });
  afterEach(() => rm(work, { recursive: true }));

  const ofDead = (name: string): string => name.replace(`.${process.pid}-`, `.${DEAD}-`);
  const make = async (folder: string, text: string): Promise<void> => {
    await mkdir(folder);
    await writeFile(path.join(folder, 'a'), text);
  };

  it('goes with the next one: half of a new folder, and an old one that was replaced', async () => {
    await make(target, 'now');
    await make(ofDead(nextOf(target)), 'half');
    await make(ofDead(beforeOf(target)), 'old');
    await clearLeftovers(target);
    expect(await readdir(work)).toEqual(['package']);
    expect(await readFile(path.join(target, 'a'), 'utf8')).toBe('now');
  });

  it('comes back where the new one never took its place', async () => {
    await make(ofDead(nextOf(target)), 'half');
    await make(ofDead(beforeOf(target)), 'old');
    await clearLeftovers(target);
    expect(await readdir(work)).toEqual(['package']);
    expect(await readFile(path.join(target, 'a'), 'utf8')).toBe('old');
  });

  it('stays where its process still runs, or it is of another target, or of nobody', async () => {
    const others = [nextOf(target), ofDead(nextOf(`${target}-2`)), `${target}.new`, `${target}.${DEAD}.new`];
    for (const each of others) await make(each, '');
    await clearLeftovers(target);
    expect((await readdir(work)).sort()).toEqual(others.map((each) => path.basename(each)).sort());
  });

  it('goes when a single file is written again', async () => {
    const file = path.join(work, 'policy.json');
    await writeFile(ofDead(nextOf(file)), '{');
    await writeWhole(file, '{}');
    expect(await readdir(work)).toEqual(['policy.json']);
  });
});
