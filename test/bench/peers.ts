import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import TerserPlugin from 'terser-webpack-plugin';
import { LATENCY_MS } from '../builders/outlook/fake-office';
import type { Scenario } from '../scenarios/scenario';
import { median } from './benchmark';
import type { Benchmark, Measurement } from './benchmark';
import { peerScript, testConfiguration } from './peers/peer-checkout';
import { evaluate, pressSend } from './peers/press-send';
import type { Product, Sent } from './peers/press-send';
import { vectorFigures } from './peers/vectors';

const EVALUATIONS = 51;
const SENDS = 15;

const NOBODY_STOPS = { action: 'allow', rules: [] } as const;
const ORDINARY: Scenario = { because: 'six colleagues', to: [{ people: 6 }], expect: NOBODY_STOPS };
const MANY: Scenario = { because: '500 people', to: [{ people: 500 }], expect: { action: 'warn', rules: [] } };
const LIST = { who: 'CroydonPractices <croydonpractices@corp.example>', type: 'distributionList' };
const QUOTED = `\n\nFrom: Sam Fielding <sam@corp.example>\nSent: Monday\nTo: ${LIST.who}\nSubject: Test email\n\n`;
const SENTENCE = 'The rota for the ward moves to the new room on Thursday, and the keys stay with Grace.\n';
const LONG: Scenario = {
  because: 'a list, and 20 KB of body',
  to: [LIST],
  body: `See you there.${QUOTED}${SENTENCE.repeat(Math.ceil(20_000 / SENTENCE.length))}`.slice(0, 20_000),
  expect: { action: 'warn', rules: [] },
};
/** As on 14 November 2016: one address that looks local, and nobody who knows its size. */
const NHS: Scenario = {
  because: 'one address is 850,000 people',
  to: [LIST],
  subject: 'RE: Test email',
  body: `Please remove me from this list.${QUOTED}Test`,
  inReplyTo: '<first@corp.example>',
  expect: { action: 'confirm', rules: [] },
};

interface Pair {
  readonly ours: Product;
  readonly its: Product;
}

const ratio = (metric: string, ours: number, its: number, unit: string, limit?: number): Measurement => {
  const told = (value: number): string => `${Number(value.toPrecision(3)).toLocaleString('en-GB')} ${unit}`;
  return {
    metric,
    value: ours / its,
    unit: 'ratio',
    ...(limit !== undefined && { limit }),
    note: `ours ${told(ours)}, its ${told(its)}`,
  };
};

const gzipped = (script: string): number => gzipSync(script, { level: 9 }).length;

async function sizes({ ours, its }: Pair, builtBy: string): Promise<readonly Measurement[]> {
  const { code } = await TerserPlugin.terserMinify({ 'app.js': its.script }, undefined, {}, undefined);
  const asShipped = ratio('script of the events, gzip', gzipped(ours.script), gzipped(its.script), 'B', 0.75);
  return [
    { ...asShipped, note: `${asShipped.note ?? ''}, as ${builtBy} leaves it` },
    ratio('the same, its minified as well', gzipped(ours.script), gzipped(code ?? ''), 'B'),
  ];
}

function evaluations({ ours, its }: Pair): Measurement {
  const times = (product: Product): number =>
    median(Array.from({ length: EVALUATIONS }, (_, nth) => evaluate(product, nth)));
  return ratio('cold evaluation', times(ours), times(its), 'ms');
}

/** The least of several times, since other work only makes one longer. */
async function least(product: Product, scenario: Scenario, what: 'elapsedMs' | 'cpuMs'): Promise<number> {
  let found = Infinity;
  const latency = what === 'cpuMs' ? 0 : LATENCY_MS;
  for (let time = 0; time < SENDS; time += 1)
    found = Math.min(found, (await pressSend(product, scenario, latency))[what]);
  return found;
}

async function times({ ours, its }: Pair): Promise<readonly Measurement[]> {
  const figures: Measurement[] = [];
  const sends = [
    ['ordinary Send', ORDINARY, undefined],
    ['Send, 500 recipients', MANY, 1],
    ['Send to a list, 20 KB of body', LONG, undefined],
  ] as const;
  for (const [name, scenario, limit] of sends)
    for (const [what, unit] of [
      ['elapsedMs', 'until it is completed'],
      ['cpuMs', 'of the processor'],
    ] as const)
      figures.push(
        ratio(
          `${name}: time ${unit}`,
          await least(ours, scenario, what),
          await least(its, scenario, what),
          'ms',
          limit,
        ),
      );
  return figures;
}

async function ordinary({ ours, its }: Pair): Promise<readonly Measurement[]> {
  const [our, their] = [await pressSend(ours, ORDINARY, 0), await pressSend(its, ORDINARY, 0)];
  const calls = ratio('ordinary Send: host calls', our.hostCalls.length, their.hostCalls.length, 'calls', 0.6);
  const files = new Set(their.fetched.map((url) => path.posix.basename(url)));
  return [
    { ...calls, note: `${calls.note ?? ''}, of which ${their.dialogs.length} open a dialog` },
    {
      metric: 'ordinary Send: network calls',
      value: our.fetched.length,
      unit: 'count',
      limit: 0,
      note: `its ${their.fetched.length}: ${[...files].join(', ')}`,
    },
  ];
}

/** What a person saw of it, who presses OK in every dialog. */
function seen({ allowed, alert, dialogs }: Sent): string {
  const shown = alert ? [`an alert, "${alert.replace(/\s+/g, ' ')}"`] : dialogs.map(({ page }) => page);
  return `${allowed ? 'sent' : 'not sent'}, ${shown.join(', ') || 'without a word'}`;
}

async function nhs(pair: Pair, folder: string): Promise<readonly Measurement[]> {
  const { ours, its } = pair;
  const trusting = { ...its, fileAt: testConfiguration(folder, { 'TrustedDomains.txt': 'corp.example' }) };
  const [our, asItComes, asItTests] = [
    await pressSend(ours, NHS, 0),
    await pressSend(its, NHS, 0),
    await pressSend(trusting, NHS, 0),
  ];
  const everyday = await pressSend(its, ORDINARY, 0);
  return [
    { metric: 'the NHS mail: sent by ours', value: Number(our.allowed), unit: 'count', limit: 0, note: seen(our) },
    {
      metric: 'the NHS mail: sent by its, as it comes',
      value: Number(asItComes.allowed),
      unit: 'count',
      note: `${seen(asItComes)}; a mail to six colleagues: ${seen(everyday)}`,
    },
    {
      metric: 'the NHS mail: sent by its, as it tests',
      value: Number(asItTests.allowed),
      unit: 'count',
      note: `${seen(asItTests)}; its own test configuration, with the organisation trusted`,
    },
  ];
}

/** Ours and the closest peer, FlexConfirmMail's Office add-in, on the same page, over the same Outlook, in one run. */
export const peers: Benchmark = {
  name: 'peers',
  needs: 'peer',
  async run({ peer }) {
    const folder = peer!;
    const { source, builtBy } = await peerScript(folder);
    const pair: Pair = {
      ours: {
        script: await readFile(path.resolve('dist/launchevent.js'), 'utf8'),
        handler: 'onMessageSendHandler',
        fileAt: () => undefined,
      },
      its: { script: source, handler: 'onItemSend', fileAt: () => undefined },
    };
    return [
      ...(await sizes(pair, builtBy)),
      evaluations(pair),
      ...(await ordinary(pair)),
      ...(await times(pair)),
      ...(await nhs(pair, folder)),
      ...(await vectorFigures(folder)),
    ];
  },
};
