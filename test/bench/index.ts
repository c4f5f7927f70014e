import { accuracy } from './accuracy';
import type { Benchmark } from './benchmark';
import { bundleSize } from './bundle-size';
import { catalogue } from './catalogue';
import { coldEvaluation } from './cold-evaluation';
import { decision } from './decision';
import { doctor } from './doctor';
import { freeze } from './freeze';
import { namesList } from './names-list';
import { packaging } from './package';
import { paneScript } from './pane-script';
import { parserSpeed } from './parser-speed';
import { peers } from './peers';
import { replay } from './replay';
import { scale } from './scale';
import { sendPath } from './send-path';
import { soak } from './soak';
import { start } from './start';
import { stormExamples } from './storm-examples';

/** Every benchmark, in the order of the table that is printed. */
export const benchmarks: readonly Benchmark[] = [
  bundleSize,
  paneScript,
  namesList,
  coldEvaluation,
  sendPath,
  decision,
  parserSpeed,
  catalogue,
  packaging,
  doctor,
  freeze,
  replay,
  scale,
  start,
  stormExamples,
  peers,
  soak,
  accuracy,
];
