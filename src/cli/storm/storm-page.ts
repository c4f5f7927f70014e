import type { SizeKnown } from '../../storm/guard';
import { PARAMETER_NAMES, parameterOf } from '../../storm/parameters';
import { presetOf } from '../../storm/presets';
import type { StormCurve, StormResult } from '../../storm/simulate';
import type { Sweep } from '../../storm/sweep';
import { VARIANTS } from '../../storm/variants';
import type { VariantId } from '../../storm/variants';
import { html } from '../report/html';
import type { Html } from '../report/html';
import { pageFigure, pageTable } from '../report/html-parts';
import { drawLines } from '../report/line-chart';
import type { Line } from '../report/line-chart';
import { figure, number, percent } from '../report/numbers';
import { reportFigures, reportPage } from '../report/page';
import { variantCells } from './print-storm';
import { variantIn } from './storm-report';
import type { StormReport } from './storm-report';
import { fitSentences, holdsSentence, lasting, many, meanOf, sourceSentences, SWEPT_WORDS } from './storm-words';

const LINES: Readonly<Record<VariantId, Pick<Line, 'colour' | 'stroke'>>> = {
  unguarded: { colour: 'block', stroke: 'solid' },
  guardedKnown: { colour: 'reach', stroke: 'solid' },
  guardedUnknown: { colour: 'notice', stroke: 'dashed' },
  guardedNewlyMade: { colour: 'allow', stroke: 'dotted' },
  exchange: { colour: 'warn', stroke: 'dashed' },
  guardedUnknownAndExchange: { colour: 'confirm', stroke: 'dotted' },
};

const labelOf = (id: VariantId): string => VARIANTS.find((each) => each.id === id)?.label ?? id;

/** The report as one page: it reads in light and dark, and prints on A4. */
export function stormPage(report: StormReport): string {
  const { preset, policy, notes, result } = report;
  const { audience, runs } = result.parameters;
  return reportPage(
    `A storm simulated: ${presetOf(preset).label}`,
    html`<p>
        ${number(audience)} mailboxes, under ${policy ?? 'the built-in policy'}. Each reply to all was checked by the
        add-in's own rules. ${meanOf(runs)}
      </p>
      ${notes.map((note) => html`<p>${note}</p>`)} ${leadFigures(result)} ${variantsSection(result)}
      ${alertsSection(report)} ${fitSection(report)} ${report.sweeps.map((each) => sweepSection(each))}
      ${parametersSection(report)}`,
  );
}

function leadFigures(result: StormResult): Html {
  const [unguarded, known, unknown, exchange] = (
    ['unguarded', 'guardedKnown', 'guardedUnknown', 'exchange'] as const
  ).map((id) => variantIn(result, id));
  return reportFigures([
    [
      'Deliveries with nothing to stop it',
      many(unguarded!.deliveries),
      `last one after ${lasting(unguarded!.lastDelivery)}`,
    ],
    ['With the guard, size known', many(known!.deliveries), `${percent(known!.share)} of them`],
    ['With the guard, size unknown', many(unknown!.deliveries), `${percent(unknown!.share)} of them`],
    ["Exchange's protection alone", many(exchange!.deliveries), `${percent(exchange!.share)} of them`],
  ]);
}

const n = (title: string): { readonly title: string; readonly n: true } => ({ title, n: true });

const variantsSection = (result: StormResult): Html =>
  html` <h2>What was delivered</h2>
    <p>Replies to all and what machines send because of them. The first message is not counted.</p>
    ${pageFigure('Deliveries over time, a line for each protection; the table below has the figures.', curves(result))}
    <p>The same without the first line:</p>
    ${pageFigure(
      'Deliveries over time with each protection; the table below has the figures.',
      curves(result, ({ id }) => id !== 'unguarded'),
    )}
    ${pageTable({
      caption: 'Each protection: deliveries, and how many replies to all people tried and sent.',
      columns: [{ title: 'Protection' }, n('Deliveries'), n('Share'), n('Tried'), n('Sent'), n('Lasts')],
      rows: result.variants.map((variant) => ({ cells: variantCells(variant) })),
    })}`;

const curves = ({ curves: all, minutes }: StormResult, isShown: (curve: StormCurve) => boolean = () => true): Html =>
  drawLines({
    at: minutes,
    lines: all.filter(isShown).map(({ id, delivered }) => ({ name: labelOf(id), ...LINES[id], values: delivered })),
    xName: 'minutes after the first message',
    sayX: number,
    sayY: many,
  });

const SIZE_WORDS: Readonly<Record<SizeKnown, string>> = {
  known: 'known',
  unknown: 'unknown',
  'newly-made': 'unknown, and the list is newer than the catalogue',
};

const alertsSection = ({ alerts }: StormReport): Html =>
  html` <h2>What people read</h2>
    ${pageTable({
      caption: 'The alert about “Please remove me from this list.”',
      columns: [{ title: 'Size of the list' }, { title: 'Action' }, { title: 'Alert', name: true }],
      rows: alerts.map(({ size, action, text }) => ({ cells: [SIZE_WORDS[size], action, text || 'none'] })),
    })}`;

const fitSection = (report: StormReport): Html =>
  html` <h2>How well it fits</h2>
    ${[...fitSentences(report), ...sourceSentences(report)].map((sentence) => html`<p>${sentence}</p>`)}`;

function sweepSection(swept: Sweep): Html {
  const { of, points } = swept;
  const line = (id: 'guardedKnown' | 'guardedUnknown'): Line => ({
    name: labelOf(id),
    ...LINES[id],
    values: points.map((point) => point[id]),
  });
  const holds = holdsSentence(swept);
  return html` <h2>${SWEPT_WORDS[of]}</h2>
    ${holds === undefined ? '' : html`<p>${holds}</p>`}
    ${pageFigure(
      'The deliveries that are left, for each share; the table below has the figures.',
      drawLines({
        at: points.map(({ at }) => at),
        lines: [line('guardedKnown'), line('guardedUnknown')],
        xName: SWEPT_WORDS[of],
        sayX: percent,
        sayY: percent,
      }),
    )}
    ${pageTable({
      caption: 'Deliveries that are left, as a share of those with nothing to stop them.',
      columns: [n('Share'), n('Size known'), n('Size unknown')],
      rows: points.map(({ at, guardedKnown, guardedUnknown }) => ({
        cells: [percent(at), percent(guardedKnown), percent(guardedUnknown)],
      })),
    })}`;
}

const parametersSection = ({ preset, result: { parameters } }: StormReport): Html =>
  html` <h2>What was assumed</h2>
    ${pageTable({
      caption: 'Every parameter of the simulation. "Assumed" means that no source was found.',
      columns: [{ title: 'Option' }, { title: 'Meaning', name: true }, n('Value'), { title: 'Source', name: true }],
      rows: PARAMETER_NAMES.map((name) => {
        const { label, source, default: standard } = parameterOf(name);
        const ofPreset = presetOf(preset).parameters[name] === parameters[name];
        const from = ofPreset ? 'this storm' : parameters[name] === standard ? source : 'given';
        return { cells: [html`<code>--${name}</code>`, label, figure(parameters[name]), from] };
      }),
    })}`;
