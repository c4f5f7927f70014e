import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { GlobeRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { FIELDS } from '../../../outlook/ports';
import type { CheckResult } from '../../../check/check-message';
import type { PanePorts } from '../../pane-ports';
import { Section } from '../../pane/section';
import { useTranslation } from '../../pane/i18n';
import { fieldKey } from '../field-key';
import { DirectPeople } from './direct-people';
import type { Exchange } from './exchange';
import { ExchangeLine } from './exchange-line';
import { ReachedKnown } from './reached-known';
import { ReachedList } from './reached-list';
import { ReachedRow } from './reached-row';
import { useFirst } from '../../pane/use-first';

const useStyles = makeStyles({
  rows: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  more: { alignSelf: 'start' },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly review: CheckResult;
  readonly exchange: Exchange;
  readonly hasPassed: boolean;
  readonly ports: Pick<PanePorts, 'roaming' | 'session' | 'clock'>;
  readonly onAsk: () => void;
  /** The person says that they know a list, or takes it back; settles once the message is checked again. */
  readonly onChosen: () => Promise<void>;
}

/** Through what the message reaches whom: each list, the people named one by one, how far outside, and what Outlook left out. */
export function ReachedThrough({ review, exchange, hasPassed, ports, onAsk, onChosen }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { lists } = review.decision.reach;
  const { people } = review.recipients;
  const { policy } = review.policy;
  const { outsideDomains } = review.facts;
  const cut = FIELDS.filter((field) => review.fields[field].atCap);
  if (lists.length + people.length + cut.length === 0) return null;
  return (
    <Section title={t('reached.title')}>
      <ReachedLists {...{ review, exchange, hasPassed, ports, onChosen }} />
      <ExchangeLine exchange={exchange} lists={lists} clientId={policy.graph.clientId} onAsk={onAsk} />
      {people.length + outsideDomains > 0 && (
        <ul className={styles.rows}>
          {people.length > 0 && <DirectPeople people={people} />}
          {outsideDomains > 0 && (
            <ReachedRow icon={<GlobeRegular />} title={t('reached.outside', { domains: outsideDomains })} />
          )}
        </ul>
      )}
      {cut.map((field) => {
        const count = review.fields[field].entries.length;
        return (
          <Text key={field} size={200} className={styles.hint}>
            {t(count > 0 ? 'reached.at-cap' : 'reached.unread', { field: t(fieldKey(field, review.facts)), count })}
          </Text>
        );
      })}
    </Section>
  );
}

/** Each list with what is known of it, the first few at once. */
function ReachedLists({ review, exchange, hasPassed, ports, onChosen }: Omit<Props, 'onAsk'>) {
  const styles = useStyles();
  const { t } = useTranslation();
  const rows = useRef<HTMLUListElement>(null);
  const lists = useFirst(review.decision.reach.lists);
  const { policy } = review.policy;
  return (
    <>
      {lists.shown.length > 0 && (
        <ul ref={rows} className={styles.rows}>
          {lists.shown.map((list, index) => (
            <ReachedList key={list.address || index} list={list} tips={exchange.tips[list.address]}>
              {(nameId) => (
                <ReachedKnown
                  list={list}
                  nameId={nameId}
                  policy={policy}
                  conversation={review.conversation}
                  hasPassed={hasPassed}
                  ports={ports}
                  onChosen={onChosen}
                />
              )}
            </ReachedList>
          ))}
        </ul>
      )}
      {lists.more > 0 && (
        <Button className={styles.more} appearance="subtle" onClick={showAll}>
          {t('reached.all-lists', { lists: lists.more })}
        </Button>
      )}
    </>
  );

  /** The button goes: focus goes to the first list that has come. */
  function showAll(): void {
    const next = lists.shown.length;
    flushSync(lists.showAll);
    rows.current?.querySelectorAll<HTMLElement>(':scope > li')[next]?.focus();
  }
}
