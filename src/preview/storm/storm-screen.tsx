import { FluentProvider, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SizeKnown } from '../../storm/guard';
import { withDefaults } from '../../storm/parameters';
import type { StormParameters } from '../../storm/parameters';
import { presetOf } from '../../storm/presets';
import type { PresetName } from '../../storm/presets';
import type { StormResult, VariantResult } from '../../storm/simulate';
import { THEMES } from '../ui/themes';
import { many, percent } from './amounts';
import { GUARDED } from './messages';
import type { StormAnswer } from './messages';
import type { Simulation } from './simulation';
import { StormChart } from './storm-chart';
import { StormControls } from './storm-controls';
import { StormFigures } from './storm-figures';

/** Headline and chart are above the sliders then, and stay in view while one moves. */
const NARROW = '@media (max-width: 800px)';

const useStyles = makeStyles({
  root: { minHeight: '100dvh', backgroundColor: tokens.colorNeutralBackground1 },
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 340px) minmax(0, 1fr)',
    gridTemplateRows: 'auto 1fr',
    gridTemplateAreas: '"controls outcome" "controls details"',
    gap: tokens.spacingHorizontalXXL,
    padding: tokens.spacingHorizontalL,
    [NARROW]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'auto',
      gridTemplateAreas: '"outcome" "controls" "details"',
    },
  },
  controls: { gridArea: 'controls', minWidth: 0 },
  outcome: {
    gridArea: 'outcome',
    alignSelf: 'start',
    position: 'sticky',
    top: 0,
    // Above the handles of the sliders that pass below it.
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    // Lying flat, a phone has no height left for anything else.
    '@media (max-height: 480px)': { position: 'static' },
  },
  details: {
    gridArea: 'details',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    minWidth: 0,
  },
  sum: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    textWrap: 'balance',
    [NARROW]: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  },
  note: { margin: 0, maxWidth: '44rem', color: tokens.colorNeutralForeground2 },
  wide: { overflowX: 'auto' },
});

const FIRST_PRESET: PresetName = 'nhs-2016';

/** The storm with sliders: what it comes to with nothing to stop it and with the guard, drawn as they move. */
export function StormScreen({ simulation }: { readonly simulation: Simulation }) {
  const styles = useStyles();
  const isDark = useDarkness();
  const [preset, setPreset] = useState(FIRST_PRESET);
  const [size, setSize] = useState<SizeKnown>('known');
  const [given, setGiven] = useState<Partial<StormParameters>>({});
  const parameters = withDefaults(presetOf(preset).parameters, given);
  const answer = useAnswer(simulation, parameters, size);
  return (
    <FluentProvider theme={THEMES[isDark ? 'dark' : 'light']}>
      <div className={mergeClasses(styles.root, isDark ? styles.dark : styles.light)}>
        <header className={styles.header}>
          <h1 className={styles.title}>The storm, simulated</h1>
          <Link href="./">Back to the simulated Outlook</Link>
        </header>
        <main className={styles.page}>
          <div className={styles.controls}>
            <StormControls
              preset={preset}
              size={size}
              parameters={parameters}
              onPreset={(name) => {
                setPreset(name);
                setGiven({});
              }}
              onSize={setSize}
              onParameter={(name, value) => setGiven((before) => ({ ...before, [name]: value }))}
              onReset={() => setGiven({})}
            />
          </div>
          <div className={styles.outcome}>
            {answer ? (
              <Outcome {...answer} isDark={isDark} />
            ) : (
              <p className={styles.note} role="status">
                Simulating the storm …
              </p>
            )}
          </div>
          <div className={styles.details}>
            {answer && <Figures {...answer} />}
            <p className={styles.note}>{presetOf(preset).note}</p>
            <p className={styles.note}>
              Source: {presetOf(preset).source}. Each reply to all is checked by the add-in&apos;s own rules. What is
              assumed stands below each slider; docs/storm.md says what the simulation cannot tell.
            </p>
          </div>
        </main>
      </div>
    </FluentProvider>
  );
}

function Outcome({ request, result, isDark }: StormAnswer & { readonly isDark: boolean }) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.sum} role="status">
        {sumOf(variantIn(result, 'unguarded'), variantIn(result, GUARDED[request.size]))}
      </p>
      <StormChart result={result} ink={isDark ? '#e9ebef' : '#1b1d22'} />
    </>
  );
}

function Figures({ result, isFinal }: StormAnswer) {
  const styles = useStyles();
  const { runs } = result.parameters;
  return (
    <>
      <div className={styles.wide}>
        <StormFigures variants={result.variants} />
      </div>
      <p className={styles.note}>
        The mean of {runs} runs{isFinal ? '' : '; more are under way'}.
      </p>
    </>
  );
}

const variantIn = ({ variants }: StormResult, id: string): VariantResult => variants.find((each) => each.id === id)!;

/** 489 million messages become none. */
function sumOf(unguarded: VariantResult, guarded: VariantResult): string {
  const before = `${many(unguarded.deliveries)} messages`;
  if (unguarded.deliveries === 0) return 'Nobody replies to all.';
  if (guarded.deliveries === 0) return `${before} become none.`;
  return `${before} become ${many(guarded.deliveries)}: ${percent(guarded.share)}.`;
}

/** The newest answer, which may be to an earlier question while sliders move. */
function useAnswer(simulation: Simulation, parameters: StormParameters, size: SizeKnown): StormAnswer | undefined {
  const [answer, setAnswer] = useState<StormAnswer>();
  useEffect(() => simulation.onAnswer(setAnswer), [simulation]);
  const asked = JSON.stringify({ parameters, size });
  useEffect(
    () => simulation.ask(JSON.parse(asked) as { parameters: StormParameters; size: SizeKnown }),
    [simulation, asked],
  );
  return answer;
}

function useDarkness(): boolean {
  const [isDark, setDark] = useState(() => prefersDark().matches);
  useEffect(() => {
    const query = prefersDark();
    const onChange = (): void => setDark(query.matches);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, []);
  return isDark;
}

const prefersDark = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');
