import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildLists } from '../../src/cli/lists/lists-build';
import { decide } from '../../src/engine/decide';
import { resolvePolicy } from '../../src/policy/resolve';
import { BareEngine } from '../runtime/bare-engine';
import { deviceHolding, outlookOf, scenarioTime } from '../scenarios/scenario';
import type { Scenario } from '../scenarios/scenario';
import type { Benchmark, Measurement } from './benchmark';
import { factsOf } from './decision';
import { exportOf } from './export-of-lists';
import { cpuOf, growthOf } from './growth';
import type { Point } from './growth';
import { replayOf } from './replay';

const RECIPIENTS = [10, 100, 1_000, 10_000, 100_000];
/** Characters of a quoted body: 1 KB to 30 MB. */
const BODIES = [1_000, 10_000, 100_000, 1_000_000, 30_000_000];
const LISTS = [1_000, 10_000, 100_000];
const MAILS = [10_000, 100_000];
const MILLION = 1_000_000;
const MANY_RUNS = 25;
const FEW_RUNS = 5;
/** From here on one run takes long enough. */
const LARGE = 10_000;

const runsFor = (size: number): number => (size > LARGE ? FEW_RUNS : MANY_RUNS);

async function pointsOf(
  sizes: readonly number[],
  prepare: (size: number) => () => unknown,
  runs: (size: number) => number = runsFor,
): Promise<readonly Point[]> {
  const points: Point[] = [];
  for (const size of sizes) points.push({ size, ms: await cpuOf(prepare(size), runs(size)) });
  return points;
}

/** Presses Send in one bare engine again and again, as warm as an engine gets: what is measured is the work, not the start. */
function pressing(bundle: string, scenario: Scenario): () => Promise<void> {
  const engine = new BareEngine({
    Date: { now: () => scenarioTime, parse: Date.parse },
    OfficeRuntime: { storage: deviceHolding().storage },
  });
  engine.load(bundle);
  // The first window is Outlook's work, done before Send is pressed.
  let { context } = outlookOf(scenario);
  let presses = 0;
  return async () => {
    if (presses > 0) ({ context } = outlookOf(scenario));
    presses += 1;
    engine.open(context);
    await new Promise((resolve) => {
      void engine.launch('onMessageSendHandler', { completed: resolve });
    });
  };
}

const QUOTED = '\n\nFrom: Ann Lee <ann@corp.example>\nSent: Monday\nTo: All <all@corp.example>\nSubject: Rota\n\n';
const SENTENCE = 'The rota for the ward moves to the new room on Thursday, and the keys stay with Grace.\n';
const bodyOf = (length: number): string =>
  `Please remove me.${QUOTED}${SENTENCE.repeat(Math.ceil(length / SENTENCE.length))}`.slice(0, length);

const toPeople = (people: number): Scenario => ({
  because: 'many people',
  to: [{ people }],
  expect: { action: 'allow', rules: [] },
});
const toAListAbout = (body: string): Scenario => ({
  because: 'a list, and a long quote',
  to: [{ who: 'All <all@corp.example>', type: 'distributionList' }],
  body,
  expect: { action: 'confirm', rules: [] },
});

async function inHandlers(): Promise<readonly Measurement[]> {
  const bundle = await readFile(path.resolve('dist/launchevent.js'), 'utf8');
  const settings = { ...resolvePolicy({}, {}).policy, incident: undefined };
  const decisions = await pointsOf(RECIPIENTS, (size) => {
    const facts = factsOf(size);
    return () => decide(facts, settings);
  });
  const sends = await pointsOf(RECIPIENTS, (size) => pressing(bundle, toPeople(size)));
  const bodies = await pointsOf(BODIES, (size) => pressing(bundle, toAListAbout(bodyOf(size))));
  // As classic Outlook runs it: each Send in an engine of its own, where nothing is warm.
  let first = Infinity;
  for (let run = 0; run < MANY_RUNS; run += 1)
    first = Math.min(first, await cpuOf(pressing(bundle, toPeople(1_000)), 1));
  return [
    {
      metric: 'Send with 1,000 recipients',
      value: first,
      unit: 'ms',
      limit: 15,
      note: `of the processor, the first in its engine; the least of ${MANY_RUNS}`,
    },
    growthOf('decision by recipients', decisions),
    growthOf('Send by recipients', sends),
    growthOf('Send by characters of the body', bodies),
  ];
}

async function onTheCommandLine(folder: string): Promise<readonly Measurement[]> {
  const further = process.env.SCALE_MILLION === '1' ? [MILLION] : [];
  const lists: Point[] = [];
  for (const size of [...LISTS, ...further]) {
    const csv = path.join(folder, 'lists.csv');
    await writeFile(csv, exportOf(size));
    const build = (): unknown =>
      buildLists({ csv, out: path.join(folder, `lists-${size}`), salt: 'benchmark', made: scenarioTime });
    lists.push({ size, ms: await cpuOf(build, 1) });
  }
  const mails: Point[] = [];
  for (const size of [...MAILS, ...further]) {
    const { seconds } = await replayOf(size, folder);
    mails.push({ size, ms: seconds * 1_000 });
  }
  return [growthOf('lists build by lists', lists), growthOf('replay by mails', mails)];
}

/**
 * How time grows with what is put in, all of it measured in the processor's time. With SCALE_MILLION=1 a million lists and a million
 * mails besides, which take 3 GB of the disk and minutes.
 */
export const scale: Benchmark = {
  name: 'scale',
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), 'scale-'));
    try {
      return [...(await inHandlers()), ...(await onTheCommandLine(folder))];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
