import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Html } from './html';
import { number } from './numbers';
import { CHARACTER_WIDTH, CHART_TEXT, drawSvg, FONT_SIZE, legend, STAND_INS } from './svg-chart';
import type { ChartColour } from './svg-chart';
import { shorten } from './text-table';

/** One colour of the chart: the series' name, what it counts, and the style sheet's colour for it. */
export interface Series {
  readonly name: string;
  readonly colour: ChartColour;
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

const ROW_HEIGHT = 34;
const COLUMNS_HEIGHT = 240;
const LABEL_CHARACTERS = 30;

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

/** A bar chart, for a page without scripts. */
export function drawChart({ labels, series, direction }: Chart): Html {
  const isRows = direction === 'rows';
  // One colour of several says nothing without its name.
  const hasLegend = series.some(({ colour }) => colour !== 'reach');
  const height = (isRows ? labels.length * ROW_HEIGHT + 36 : COLUMNS_HEIGHT) + (hasLegend ? 36 : 0);
  const names = labels.map((label) => shorten(label, LABEL_CHARACTERS));
  const categories = {
    type: 'category' as const,
    data: names,
    // The first row stands on top.
    inverse: isRows,
    axisLine: { lineStyle: { color: STAND_INS.line } },
    axisTick: { show: false },
    axisLabel: { ...CHART_TEXT, ...(isRows && { interval: 0 }) },
  };
  const values = {
    type: 'value' as const,
    minInterval: 1,
    axisLabel: { ...CHART_TEXT, formatter: (value: number) => number(value), hideOverlap: true },
    splitLine: { lineStyle: { color: STAND_INS.line, type: 'dashed' as const } },
  };
  return drawSvg(height, {
    legend: legend(hasLegend),
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
      ...(isRows && at === series.length - 1 && { label: totals(series) }),
      silent: true,
    })),
  });
}

const labelWidth = (labels: readonly string[]): number =>
  12 + FONT_SIZE * CHARACTER_WIDTH * Math.max(...labels.map((label) => label.length));

/** How many in all, at the end of each lying bar. */
const totals = (series: readonly Series[]): object => ({
  show: true,
  position: 'right',
  ...CHART_TEXT,
  formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
    number(series.reduce((sum, { values }) => sum + (values[dataIndex] ?? 0), 0)),
});
