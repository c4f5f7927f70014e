import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Action } from '../../engine/decision';
import { trusted } from './html';
import type { Html } from './html';
import { shorten } from './text-table';
import { number } from './numbers';

/** One colour of the chart: the series' name, what it counts, and the style sheet's colour for it. */
export interface Series {
  readonly name: string;
  readonly colour: Action | 'reach';
  readonly values: readonly number[];
}

export interface Chart {
  /** What stands at each bar. */
  readonly labels: readonly string[];
  /** One upon the other. */
  readonly series: readonly Series[];
  /** `rows`: bars lie, one below the other, for names. `columns`: bars stand side by side, for time. */
  readonly direction: 'rows' | 'columns';
}

const WIDTH = 720;
const ROW_HEIGHT = 34;
const COLUMNS_HEIGHT = 240;
/** The library writes it into an attribute as it is: without quotes. */
const FONT = 'system-ui, -apple-system, Roboto, sans-serif';
const LABEL_CHARACTERS = 30;
const FONT_SIZE = 13;

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

/** The widest of common fonts, for each point of its size: nothing here can measure the font the reader will have. */
const CHARACTER_WIDTH = 0.6;
setPlatformAPI({
  measureText: (text, font) => ({
    width: text.length * CHARACTER_WIDTH * Number(/\d+/.exec(font ?? '')?.[0] ?? FONT_SIZE),
  }),
});

/**
 * The library paints with fixed colours; these stand for the style sheet's, so that light, dark and paper each have theirs.
 * Nothing else in the drawing has them.
 */
const STAND_INS: Readonly<Record<Series['colour'] | 'text' | 'line', string>> = {
  allow: '#010101',
  notice: '#010102',
  warn: '#010103',
  confirm: '#010104',
  block: '#010105',
  reach: '#010106',
  text: '#010107',
  line: '#010108',
};

/** A bar chart as SVG, for a page without scripts; its text alternative is the table that belongs beside it. */
export function drawChart({ labels, series, direction }: Chart): Html {
  const isRows = direction === 'rows';
  // One colour of several says nothing without its name.
  const hasLegend = series.some(({ colour }) => colour !== 'reach');
  const height = (isRows ? labels.length * ROW_HEIGHT + 36 : COLUMNS_HEIGHT) + (hasLegend ? 36 : 0);
  const names = labels.map((label) => shorten(label, LABEL_CHARACTERS));
  const text = { color: STAND_INS.text, fontFamily: FONT, fontSize: FONT_SIZE };
  const categories = {
    type: 'category' as const,
    data: names,
    // The first row stands on top.
    inverse: isRows,
    axisLine: { lineStyle: { color: STAND_INS.line } },
    axisTick: { show: false },
    axisLabel: { ...text, ...(isRows && { interval: 0 }) },
  };
  const values = {
    type: 'value' as const,
    minInterval: 1,
    axisLabel: { ...text, formatter: (value: number) => number(value), hideOverlap: true },
    splitLine: { lineStyle: { color: STAND_INS.line, type: 'dashed' as const } },
  };
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption({
    animation: false,
    textStyle: text,
    legend: {
      show: hasLegend,
      top: 0,
      left: 0,
      itemGap: 18,
      textStyle: text,
      selectedMode: false,
      backgroundColor: 'transparent',
      borderColor: STAND_INS.line,
    },
    grid: { left: labelWidth(isRows ? names : ['100,000']), right: 56, top: hasLegend ? 36 : 8, bottom: 28 },
    xAxis: isRows ? values : categories,
    yAxis: isRows ? categories : values,
    series: series.map(({ name, colour, values: data }, at) => ({
      type: 'bar' as const,
      name,
      stack: 'all',
      data: [...data],
      barMaxWidth: 22,
      itemStyle: { color: STAND_INS[colour] },
      ...(isRows && at === series.length - 1 && { label: totals(series, text) }),
      silent: true,
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return trusted(withStyleSheetColours(withoutFixedSize(svg)));
}

const labelWidth = (labels: readonly string[]): number =>
  12 + FONT_SIZE * CHARACTER_WIDTH * Math.max(...labels.map((label) => label.length));

/** How many in all, at the end of each lying bar. */
const totals = (series: readonly Series[], text: object): object => ({
  show: true,
  position: 'right',
  ...text,
  formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
    number(series.reduce((sum, { values }) => sum + (values[dataIndex] ?? 0), 0)),
});

/** As wide as the page gives it room. */
const withoutFixedSize = (svg: string): string => svg.replace(/^<svg width="\d+" height="\d+"/, '<svg');

const withStyleSheetColours = (svg: string): string =>
  (Object.keys(STAND_INS) as (keyof typeof STAND_INS)[]).reduce(
    (all, name) => all.replaceAll(new RegExp(`${STAND_INS[name]}|${rgbOf(STAND_INS[name])}`, 'g'), `var(--${name})`),
    svg,
  );

/** Some parts are painted in the other spelling. */
const rgbOf = (hex: string): string =>
  `rgb\\(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ?')}\\)`;
