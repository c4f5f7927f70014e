import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BareEngine } from '../runtime/bare-engine';
import { median } from './benchmark';
import type { Benchmark } from './benchmark';

const RUNS = 101;

/** Compiling and running the bundle in an engine that has never seen it: the price of every event on a classic client. */
export const coldEvaluation: Benchmark = {
  name: 'cold-evaluation',
  async run() {
    const source = await readFile(path.resolve('dist/launchevent.js'), 'utf8');
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const engine = new BareEngine();
      // V8 remembers compiled sources by their text; another comment makes it another text.
      const unseen = `${source}\n// ${String(run)}`;
      const start = performance.now();
      engine.load(unseen);
      times.push(performance.now() - start);
    }
    const note = `median of ${String(RUNS)} fresh engines`;
    return [{ metric: 'launchevent.js cold evaluation', value: median(times), unit: 'ms', limit: 2, note }];
  },
};
