import { makeStyles } from '@fluentui/react-components';
import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as withParts } from 'echarts/core';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { StormResult } from '../../storm/simulate';
import { VARIANTS } from '../../storm/variants';
import type { VariantId } from '../../storm/variants';
import { many } from './amounts';

withParts([LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** The library measures text by it. */
const FONT = 'system-ui, sans-serif';
/** Where nothing has a size yet. */
const SIZE = { width: 640, height: 380 };

const useStyles = makeStyles({
  /** Beside the sliders on a phone it stays in view, and leaves room for them. */
  root: { height: `${SIZE.height}px`, '@media (max-width: 800px)': { height: '220px' } },
});

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): typeof SIZE => ({
  width: clientWidth || SIZE.width,
  height: clientHeight || SIZE.height,
});

/** Colours that hold 3:1 on light and on dark; strokes tell the lines apart without them. */
const GUARDED = { color: '#3b7dd8', type: 'solid' } as const;
const LINES: Readonly<Record<VariantId, { readonly color: string; readonly type: 'solid' | 'dashed' }>> = {
  unguarded: { color: '#d13450', type: 'solid' },
  guardedKnown: GUARDED,
  guardedUnknown: GUARDED,
  guardedNewlyMade: GUARDED,
  guardedUnknownAndExchange: GUARDED,
  exchange: { color: '#b98100', type: 'dashed' },
};

interface Props {
  readonly result: StormResult;
  /** Of text and axes, as CSS. */
  readonly ink: string;
}

/** Deliveries over time: with nothing to stop the storm, with the guard, and with Exchange's own protection. */
export function StormChart({ result, ink }: Props) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  useEffect(() => {
    const element = place.current!;
    const drawn = init(element, null, { renderer: 'svg', ...sizeOf(element) });
    chart.current = drawn;
    const onResize = (): void => drawn.resize(sizeOf(element));
    window.addEventListener('resize', onResize);
    return () => {
      window.removeEventListener('resize', onResize);
      drawn.dispose();
    };
  }, []);
  useEffect(() => chart.current?.setOption(optionFor(result, ink), { notMerge: true }), [result, ink]);
  return (
    <div
      ref={place}
      className={styles.root}
      role="img"
      aria-label="Deliveries over time, a line for each protection; the table beside it has the figures."
    />
  );
}

function optionFor({ minutes, curves }: StormResult, ink: string): EChartsCoreOption {
  const text = { color: ink, fontFamily: FONT, fontSize: 13 };
  const axis = { axisLine: { lineStyle: { color: ink } }, splitLine: { lineStyle: { opacity: 0.25 } } };
  return {
    animation: false,
    legend: { top: 0, left: 0, itemWidth: 36, textStyle: text, selectedMode: false },
    grid: { left: 90, right: 24, top: 64, bottom: 48 },
    tooltip: { trigger: 'axis', valueFormatter: (value: number) => many(value) },
    xAxis: {
      type: 'value',
      max: minutes.at(-1),
      name: 'minutes after the first message',
      nameLocation: 'middle',
      nameGap: 30,
      nameTextStyle: text,
      axisLabel: { ...text, hideOverlap: true, formatter: (value: number) => String(Math.round(value)) },
      ...axis,
    },
    yAxis: { type: 'value', min: 0, axisLabel: { ...text, formatter: many }, ...axis },
    series: curves.map(({ id, delivered }) => ({
      type: 'line',
      name: VARIANTS.find((each) => each.id === id)?.label ?? id,
      data: delivered.map((count, at) => [minutes[at], count]),
      showSymbol: false,
      lineStyle: { ...LINES[id], width: 3 },
      itemStyle: { color: LINES[id].color },
      ...(id === 'unguarded' && { areaStyle: { opacity: 0.12 } }),
    })),
  };
}
