import { init, setPlatformAPI } from 'echarts/core';
import type { Action } from '../../engine/decision';
import { trusted } from './html';
import type { Html } from './html';

/** What the style sheet has colours for. */
export type ChartColour = Action | 'reach';

const WIDTH = 720;
/** The library writes it into an attribute as it is: without quotes. */
const FONT = 'system-ui, -apple-system, Roboto, sans-serif';
export const FONT_SIZE = 13;

/** The widest of common fonts, for each point of its size: nothing here can measure the font the reader will have. */
export const CHARACTER_WIDTH = 0.6;
setPlatformAPI({
  measureText: (text, font) => ({
    width: text.length * CHARACTER_WIDTH * Number(/\d+/.exec(font ?? '')?.[0] ?? FONT_SIZE),
  }),
});

/**
 * The library paints with fixed colours; these stand for the style sheet's, so that light, dark and paper each have theirs.
 * Nothing else in the drawing has them.
 */
export const STAND_INS: Readonly<Record<ChartColour | 'text' | 'line', string>> = {
  allow: '#010101',
  notice: '#010102',
  warn: '#010103',
  confirm: '#010104',
  block: '#010105',
  reach: '#010106',
  text: '#010107',
  line: '#010108',
};

export const CHART_TEXT = { color: STAND_INS.text, fontFamily: FONT, fontSize: FONT_SIZE };

/** What stands above a chart and says which colour is what. */
export const legend = (show: boolean): object => ({
  show,
  top: 0,
  left: 0,
  itemGap: 18,
  textStyle: CHART_TEXT,
  selectedMode: false,
  backgroundColor: 'transparent',
  borderColor: STAND_INS.line,
});

/** A chart as SVG, for a page without scripts; its text alternative is the table that belongs beside it. */
export function drawSvg(height: number, option: object): Html {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption({ animation: false, textStyle: CHART_TEXT, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return trusted(withStyleSheetColours(withoutFixedSize(svg)));
}

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
