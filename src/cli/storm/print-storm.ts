import { presetOf } from '../../storm/presets';
import type { VariantResult } from '../../storm/simulate';
import { VARIANTS } from '../../storm/variants';
import type { Sweep } from '../../storm/sweep';
import { figure, number, percent } from '../report/numbers';
import { textTable } from '../report/text-table';
import { fitSentences, holdsSentence, lasting, many, meanOf, sourceSentences, SWEPT_WORDS } from './storm-words';
import type { StormReport } from './storm-report';

const right = (title: string): { readonly title: string; readonly right: true } => ({ title, right: true });

/** The report for a terminal. */
export function printStorm(report: StormReport): string {
  const { preset, policy, notes, result, sweeps, seconds } = report;
  const { audience, runs } = result.parameters;
  return [
    `${presetOf(preset).label}, simulated for ${number(audience)} mailboxes under ${policy ?? 'the built-in policy'}.`,
    ...notes.map((note) => `Note: ${note}`),
    '',
    ...textTable(
      [{ title: 'Protection' }, right('Deliveries'), right('Share'), right('Tried'), right('Sent'), right('Lasts')],
      result.variants.map(variantCells),
    ),
    '',
    ...fitSentences(report),
    ...sourceSentences(report),
    ...sweeps.flatMap((each) => ['', ...sweepLines(each)]),
    '',
    `${meanOf(runs)} It took ${figure(seconds)} s.`,
    '',
  ].join('\n');
}

/** For terminal and page alike. */
export const variantCells = ({ id, deliveries, share, attempts, sent, lastDelivery }: VariantResult): string[] => [
  VARIANTS.find((each) => each.id === id)?.label ?? id,
  many(deliveries),
  percent(share),
  figure(attempts),
  figure(sent),
  sent > 0 ? lasting(lastDelivery) : '',
];

const sweepLines = (swept: Sweep): readonly string[] => [
  `${SWEPT_WORDS[swept.of]}, and the deliveries that are left:`,
  '',
  ...textTable(
    [right('Share'), right('Size known'), right('Size unknown')],
    swept.points.map(({ at, guardedKnown, guardedUnknown }) => [
      percent(at),
      percent(guardedKnown),
      percent(guardedUnknown),
    ]),
  ),
  ...[holdsSentence(swept) ?? []].flat().flatMap((sentence) => ['', sentence]),
];
