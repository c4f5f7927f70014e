import { presetOf } from '../../storm/presets';
import { LITTLE } from '../../storm/sweep';
import type { Sweep } from '../../storm/sweep';
import { counted, figure, number, percent } from '../report/numbers';
import { fitIn } from './storm-report';
import type { StormReport } from './storm-report';

/** Deliveries, in the size that people speak of: 489 million. */
export const many = (count: number): string =>
  count >= 1_000_000 ? `${figure(count / 1_000_000)} million` : number(count);

/** 0.5 hours are 30 minutes: the unit that reads best. */
export const lasting = (minutes: number): string =>
  minutes >= 120 ? `${figure(minutes / 60)} hours` : counted(Math.round(minutes), 'minute', 'minutes');

/** Of how many runs figures are the mean. */
export const meanOf = (runs: number): string =>
  runs === 1 ? 'Figures are those of one run.' : `Figures are the mean of ${number(runs)} runs.`;

/** How well the storm with nothing to stop it meets what was reported, a sentence a figure. */
export function fitSentences(report: StormReport): readonly string[] {
  if (!report.isPreset)
    return ['You changed the storm, so it cannot be compared with what was reported of the real one.'];
  const figures = fitIn(report);
  if (figures.length === 0) return ['No figure of this storm was reported, so nothing is fitted.'];
  return figures.map(({ what, reported, simulated, difference, fits }) => {
    const [name, say] = what === 'people' ? (['people who replied to all', number] as const) : ([what, many] as const);
    const away = `${percent(Math.abs(difference))} ${difference < 0 ? 'fewer' : 'more'}`;
    return `Reported ${name}: ${say(reported)}. Simulated: ${say(simulated)}, ${away}: ${fits ? 'it fits' : 'it does not fit'} within 10 %.`;
  });
}

export const sourceSentences = ({ preset }: StormReport): readonly string[] => [
  `Source: ${presetOf(preset).source}.`,
  presetOf(preset).note,
];

export const SWEPT_WORDS: Readonly<Record<Sweep['of'], string>> = {
  coverage: 'Share of people to whom the guard is deployed',
  'send-anyway': 'Share of warned people who press Send anyway',
  acknowledge: 'Share of people who confirm where they have to',
  'first-message': 'Readiness to reply to the first message alone',
};

export function holdsSentence({ of, holdsUpTo }: Sweep): string | undefined {
  if (of !== 'send-anyway') return undefined;
  return holdsUpTo === undefined
    ? `Even if nobody pressed Send anyway, more than ${percent(LITTLE)} would get through where the size is unknown.`
    : `Where the size is unknown, at most ${percent(LITTLE)} gets through as long as no more than ${percent(holdsUpTo)} of the warned press Send anyway.`;
}
