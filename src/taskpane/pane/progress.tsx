import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  track: {
    height: '2px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  bar: {
    height: '100%',
    borderRadius: 'inherit',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  // It moves by a transform: nothing else is laid out again, or counts as a shift of the page.
  unknown: {
    width: '33%',
    animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(303%)' } },
    animationDuration: '3s',
    animationTimingFunction: 'linear',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { width: '100%', animationName: 'none', opacity: 0.5 },
  },
});

interface Props {
  readonly label: string;
  /** From 0 to 1; left out: nobody knows how far it is. */
  readonly value?: number | undefined;
}

/**
 * Something is going on, and how far it is. Fluent's ProgressBar would bring its library for motion, 3 KB (gzip) that come before the
 * number of people does.
 */
export function Progress({ label, value }: Props) {
  const styles = useStyles();
  const id = useId();
  const isKnown = value !== undefined;
  return (
    <div className={styles.root}>
      <Text id={id}>{label}</Text>
      <div
        role="progressbar"
        aria-labelledby={id}
        className={styles.track}
        {...(isKnown && { 'aria-valuemin': 0, 'aria-valuemax': 1, 'aria-valuenow': value })}
      >
        <div
          className={mergeClasses(styles.bar, !isKnown && styles.unknown)}
          {...(isKnown && { style: { width: `${value * 100}%` } })}
        />
      </div>
    </div>
  );
}
