import { findNginx } from '../../tools/nginx.mjs';
import { runBuilt } from '../served/built-command';
import { Deployment } from '../served/deployment';
import { nginxHost, smallHost } from '../served/hosts';
import { median } from './benchmark';
import type { Benchmark } from './benchmark';

const RUNS = 3;

/** How long an administrator waits for a good word, from nginx where there is one. */
export const doctor: Benchmark = {
  name: 'doctor',
  async run() {
    const hasNginx = 'path' in findNginx();
    const deployment = await Deployment.at('/');
    try {
      await deployment.serve(hasNginx ? nginxHost : smallHost);
      const times: number[] = [];
      const codes: number[] = [];
      for (let at = 0; at < RUNS; at++) {
        const before = performance.now();
        const { code } = await runBuilt('doctor', deployment.base.href, '--ca', deployment.authorityFile);
        times.push((performance.now() - before) / 1_000);
        codes.push(code);
      }
      return [
        {
          metric: 'doctor',
          value: median(times),
          unit: 's',
          limit: 10,
          note: `median of ${RUNS}, Node's start included, against ${hasNginx ? 'nginx' : 'a small host'}`,
        },
        {
          metric: 'doctor that is not good',
          value: codes.filter((code) => code !== 0).length,
          unit: 'count',
          limit: 0,
        },
      ];
    } finally {
      await deployment.clear();
    }
  },
};
