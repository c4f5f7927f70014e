import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildLists } from '../../src/cli/lists/lists-build';
import { findNginx } from '../../tools/nginx.mjs';
import { runBuilt } from '../served/built-command';
import { Deployment } from '../served/deployment';
import { nginxHost, smallHost } from '../served/hosts';
import { median } from './benchmark';
import type { Benchmark } from './benchmark';
import { exportOf, LISTS } from './export-of-lists';

const RUNS = 3;

/** Seconds of each run, and how many did not come to "good". */
async function examineOften(deployment: Deployment): Promise<{ times: number[]; bad: number }> {
  const times: number[] = [];
  let bad = 0;
  const options = [
    '--ca',
    deployment.authorityFile,
    '--manifest',
    deployment.manifest,
    '--private-network',
    '--strict',
  ];
  for (let at = 0; at < RUNS; at++) {
    const before = performance.now();
    const { code } = await runBuilt('doctor', deployment.base.href, ...options);
    times.push((performance.now() - before) / 1_000);
    bad += code === 0 ? 0 : 1;
  }
  return { times, bad };
}

/** How long an administrator waits for a good word, from nginx where there is one: with few lists, and with very many. */
export const doctor: Benchmark = {
  name: 'doctor',
  async run() {
    const hasNginx = 'path' in findNginx();
    const host = hasNginx ? nginxHost : smallHost;
    const note = `median of ${RUNS}, Node's start included, against ${hasNginx ? 'nginx' : 'a small host'}`;
    const deployment = await Deployment.at('/');
    try {
      await deployment.serve(host);
      const few = await examineOften(deployment);
      await deployment.takeDown();
      const csv = path.join(deployment.folder, '..', 'many.csv');
      await writeFile(csv, exportOf(LISTS));
      await buildLists({ csv, out: path.join(deployment.site, 'lists') });
      await deployment.serve(host);
      const many = await examineOften(deployment);
      return [
        { metric: 'doctor', value: median(few.times), unit: 's', limit: 10, note },
        {
          metric: `doctor of ${LISTS} lists`,
          value: median(many.times),
          unit: 's',
          limit: 15,
          note: `${note}, all shards`,
        },
        { metric: 'doctor that is not good', value: few.bad + many.bad, unit: 'count', limit: 0 },
      ];
    } finally {
      await deployment.clear();
    }
  },
};
