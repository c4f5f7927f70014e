import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { Heading } from '../pane/heading';
import { Section } from '../pane/section';
import { useTranslation } from '../pane/i18n';
import type { PanePorts } from '../pane-ports';
import { ActivityResult } from './activity-result';
import { RecentRecords } from './recent-records';
import { promptsPerWeek } from './prompts-per-week';
import { useActivity } from './use-activity';
import { useWhereTo } from './where-to';
import { WeeksChart } from './weeks-chart';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

const WEEKS = 12;

interface Props {
  readonly ports: PanePorts;
}

/** What the guard saw happen on this device: how often it asked, what that spared, and the newest records. */
export function ActivityView({ ports }: Props) {
  const { client, clock, deviceCache } = ports;
  const styles = useStyles();
  const { t } = useTranslation();
  const [state, actions] = useActivity(deviceCache);
  const whereTo = useWhereTo(ports);
  const result = useRef<HTMLDivElement>(null);
  const { phase, records, outcome } = state;
  const isPaneOnly = client.platform === 'classic';
  const weeks = promptsPerWeek(records, clock.now(), WEEKS);
  const spared = records.reduce((sum, record) => sum + (record.spared ?? 0), 0);
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Heading level={1}>{t('activity.title')}</Heading>
        <Text>{[t('activity.intro'), ...(whereTo ? [t(whereTo)] : [])].join(' ')}</Text>
        {isPaneOnly && <Text>{t('activity.pane-only')}</Text>}
        <ActivityResult
          ref={result}
          state={state}
          onTryAgain={() => ask(actions.tryAgain)}
          onUndo={(taken) => ask(() => actions.restore(taken))}
        />
        {phase === 'ready' && records.length === 0 && outcome?.kind !== 'cleared' && <Text>{t('activity.none')}</Text>}
      </div>
      {records.length > 0 && !isPaneOnly && (
        <>
          <Section title={t('activity.weeks')}>
            {weeks.some(({ prompts }) => prompts > 0) ? (
              <WeeksChart weeks={weeks} />
            ) : (
              <Text>{t('activity.weeks-none', { weeks: WEEKS })}</Text>
            )}
          </Section>
          <Section title={t('activity.spared')}>
            <Text>{spared > 0 ? t('activity.spared-people', { people: spared }) : t('activity.spared-none')}</Text>
          </Section>
        </>
      )}
      {records.length > 0 && <RecentRecords records={records} onClear={() => ask(actions.clear)} />}
    </div>
  );

  /** The button that was pressed may go: focus stays where the answer will be. */
  function ask(forIt: () => Promise<void>): void {
    result.current?.focus();
    void forIt();
  }
}
