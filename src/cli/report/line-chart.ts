import { LineChart as LineSeries } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Html } from './html';
import { CHART_TEXT, drawSvg, legend, STAND_INS } from './svg-chart';
import type { ChartColour } from './svg-chart';

/** One line; its stroke tells it from the others where colours do not. */
export interface Line {
  readonly name: string;
  readonly colour: ChartColour;
  readonly stroke: 'solid' | 'dashed' | 'dotted';
  readonly values: readonly number[];
}

export interface LineChart {
  /** Of all lines alike, from left to right. */
  readonly at: readonly number[];
  readonly lines: readonly Line[];
  readonly xName: string;
  /** How numbers of either axis read. */
  readonly sayX: (value: number) => string;
  readonly sayY: (value: number) => string;
}

const HEIGHT = 320;
const LEGEND_ROW = 24;
const LEGENDS_A_ROW = 2;

use([LineSeries, GridComponent, LegendComponent, SVGRenderer]);

/** A line chart, for a page without scripts. */
export function drawLines({ at, lines, xName, sayX, sayY }: LineChart): Html {
  const top = 28 + LEGEND_ROW * Math.ceil(lines.length / LEGENDS_A_ROW);
  const axis = {
    type: 'value' as const,
    axisLine: { lineStyle: { color: STAND_INS.line } },
    splitLine: { lineStyle: { color: STAND_INS.line, type: 'dashed' as const } },
  };
  return drawSvg(HEIGHT + top, {
    legend: { ...legend(true), itemWidth: 36 },
    grid: { left: 96, right: 32, top, bottom: 52 },
    xAxis: {
      ...axis,
      min: at[0],
      max: at.at(-1),
      name: xName,
      nameLocation: 'middle',
      nameGap: 32,
      nameTextStyle: CHART_TEXT,
      axisLabel: { ...CHART_TEXT, formatter: sayX, hideOverlap: true },
    },
    yAxis: { ...axis, min: 0, axisLabel: { ...CHART_TEXT, formatter: sayY } },
    series: lines.map(({ name, colour, stroke, values }) => ({
      type: 'line' as const,
      name,
      data: values.map((value, index) => [at[index], value]),
      showSymbol: false,
      lineStyle: { color: STAND_INS[colour], type: stroke, width: 2.5 },
      itemStyle: { color: STAND_INS[colour] },
      silent: true,
    })),
  });
}
