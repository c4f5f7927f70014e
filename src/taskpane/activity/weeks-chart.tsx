import { makeStyles, tokens } from '@fluentui/react-components';
import { baseOf, formatNumber } from '../../i18n/format';
import { useTranslation } from '../pane/i18n';
import type { Week } from './prompts-per-week';

/** Pixels; across, the chart is as wide as the pane. */
const HEIGHT = 88;
const TALLEST_BAR = 64;
const SHORTEST_BAR = 4;
const LABEL_GAP = 4;
/** Of a week's room, left and right of its bar. */
const MARGIN = 0.15;

const useStyles = makeStyles({
  root: { margin: 0, position: 'relative' },
  chart: { display: 'block', overflow: 'visible' },
  // Forced colours leave shapes as they are.
  bar: { fill: tokens.colorCompoundBrandBackground, '@media (forced-colors: active)': { fill: 'Highlight' } },
  line: { stroke: tokens.colorNeutralStroke1, '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  number: {
    fill: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  ends: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    padding: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

interface Props {
  /** Oldest first. */
  readonly weeks: readonly Week[];
}

/** Prompts a week as bars, the newest where lines end; who cannot see them reads a list of the same numbers. */
export function WeeksChart({ weeks }: Props) {
  const styles = useStyles();
  const { t, language, direction } = useTranslation();
  const most = Math.max(1, ...weeks.map(({ prompts }) => prompts));
  const room = 100 / weeks.length;
  const short = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
  const long = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
  const ends = [weeks[0], weeks[weeks.length - 1]].filter((week) => week !== undefined);
  return (
    <div className={styles.root}>
      <svg role="img" aria-label={t('activity.weeks')} width="100%" height={HEIGHT} className={styles.chart}>
        {weeks.map(({ from, prompts }, index) =>
          bar(from, prompts, direction === 'rtl' ? weeks.length - 1 - index : index),
        )}
        <line x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className={styles.line} />
      </svg>
      <div aria-hidden className={styles.ends}>
        {ends.map(({ from }) => (
          <span key={from}>{short.format(from)}</span>
        ))}
      </div>
      <ul className={styles.unseen}>
        {weeks.map(({ from, prompts }) => (
          <li key={from}>{t('activity.week', { date: long.format(from), prompts })}</li>
        ))}
      </ul>
    </div>
  );

  /** @param place from the left, whatever the direction */
  function bar(key: number, prompts: number, place: number) {
    if (prompts === 0) return null;
    const height = Math.max(SHORTEST_BAR, (prompts / most) * TALLEST_BAR);
    const top = HEIGHT - height;
    return (
      <g key={key}>
        <rect
          x={`${(place + MARGIN) * room}%`}
          width={`${(1 - 2 * MARGIN) * room}%`}
          y={top}
          height={height}
          rx={2}
          className={styles.bar}
        />
        <text x={`${(place + 0.5) * room}%`} y={top - LABEL_GAP} textAnchor="middle" className={styles.number}>
          {formatNumber(baseOf(language), prompts)}
        </text>
      </g>
    );
  }
}
