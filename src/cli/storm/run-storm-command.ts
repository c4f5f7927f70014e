import { writeFile } from 'node:fs/promises';
import { STORM_CLIENTS } from '../../storm/clients';
import type { SizeKnown } from '../../storm/guard';
import type { ParameterName, StormParameters } from '../../storm/parameters';
import { OF_PROTECTION, PARAMETER_NAMES, parameterOf, withDefaults } from '../../storm/parameters';
import { presetOf } from '../../storm/presets';
import type { PresetName } from '../../storm/presets';
import { guardsFor, simulate } from '../../storm/simulate';
import type { Guards } from '../../storm/simulate';
import type { SweptParameter } from '../../storm/sweep';
import { stormsOf, sweep, SWEPT_ON_PAGE } from '../../storm/sweep';
import { VARIANTS } from '../../storm/variants';
import { checkFolderOf } from '../report/check-folder';
import { readParameters } from './parameter-options';
import { printStorm } from './print-storm';
import { startStormProgress } from './progress';
import { jsonOf } from './storm-report';
import type { StormAlert, StormReport } from './storm-report';
import { readStormPolicy } from './storm-policy';
import { print, printJson } from '../print';

interface StormOptions extends Readonly<Partial<Record<ParameterName, string | undefined>>> {
  readonly preset: PresetName | undefined;
  readonly policy: string | undefined;
  readonly sweep: SweptParameter | undefined;
  readonly json: boolean;
  readonly html: string | undefined;
}

/**
 * @returns 0
 * @throws one sentence where the storm cannot be simulated
 */
export async function runStormCommand(options: StormOptions): Promise<number> {
  const given = readParameters(options);
  if (options.html !== undefined) await checkFolderOf(options.html);
  const report = await reportOn(options, given);
  if (options.html !== undefined) {
    const { stormPage } = await import(/* webpackMode: "eager" */ './storm-page');
    await writeFile(options.html, stormPage(report));
    print(`${options.html}: the report of the storm.\n`);
  } else if (options.json) printJson(jsonOf(report));
  else print(printStorm(report));
  return 0;
}

/** What is left as it was where a preset is compared with what was reported. */
const changesStorm = (name: ParameterName): boolean => !OF_PROTECTION.has(parameterOf(name).group);

async function reportOn(
  { preset = 'nhs-2016', policy, html, ...options }: StormOptions,
  given: ReturnType<typeof readParameters>,
): Promise<StormReport> {
  const started = performance.now();
  const { text, notes } = await readStormPolicy(policy);
  const parameters = withDefaults(presetOf(preset).parameters, given);
  const weights = STORM_CLIENTS.map((client) => `on-${client}` as const);
  if (weights.every((name) => parameters[name] === 0))
    throw new Error(
      `Nobody writes on any client then: give one of ${weights.map((name) => `--${name}`).join(', ')} more than 0.`,
    );
  const guards = guardsFor(parameters.audience, text);
  const swept = html !== undefined ? SWEPT_ON_PAGE : options.sweep ? [options.sweep] : [];
  const { result, sweeps } = await simulateAll(parameters, guards, swept);
  const real = withDefaults(presetOf(preset).parameters);
  const isPreset = PARAMETER_NAMES.every((name) => parameters[name] === real[name] || !changesStorm(name));
  const alerts = await alertsOf(guards);
  return { preset, policy, notes, isPreset, result, alerts, sweeps, seconds: (performance.now() - started) / 1_000 };
}

async function simulateAll(
  parameters: StormParameters,
  guards: Guards,
  swept: readonly SweptParameter[],
): Promise<Pick<StormReport, 'result' | 'sweeps'>> {
  const storms = swept.reduce((sum, each) => sum + stormsOf(each), VARIANTS.length);
  const { onRun, end } = startStormProgress(storms * parameters.runs, process.stderr);
  try {
    const result = await simulate(parameters, guards, undefined, onRun);
    const sweeps = [];
    for (const each of swept) sweeps.push(await sweep(each, parameters, guards, onRun));
    return { result, sweeps };
  } finally {
    end();
  }
}

const SIZES: readonly SizeKnown[] = ['known', 'unknown', 'newly-made'];

async function alertsOf(guards: Guards): Promise<readonly StormAlert[]> {
  const reply = { text: 'Please remove me from this list.', depth: 1, own: 0, frozen: false, client: 'web' } as const;
  const alerts: StormAlert[] = [];
  for (const size of SIZES) {
    const { action, alert: text } = await guards(size).verdictOn(reply);
    alerts.push({ size, action, text });
  }
  return alerts;
}
