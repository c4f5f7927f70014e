import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { FIELDS } from '../../outlook/ports';
import type { Review } from '../../review/review-message';
import { Section } from '../pane/section';
import { useSpeech } from '../pane/speech';
import { DirectPeople } from './direct-people';
import type { Exchange } from './exchange';
import { ExchangeLine } from './exchange-line';
import { ReachedList } from './reached-list';
import { useFirst } from './use-first';

const useStyles = makeStyles({
  lists: {
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
  readonly review: Review;
  readonly exchange: Exchange;
  readonly onAsk: () => void;
}

/** Through what the message reaches whom: each list, the people named one by one, and what Outlook left out. */
export function ReachedThrough({ review, exchange, onAsk }: Props) {
  const styles = useStyles();
  const { t } = useSpeech();
  const lists = useFirst(review.decision.reach.lists);
  const { people } = review.recipients;
  const cut = FIELDS.filter((field) => review.fields[field].atCap);
  if (lists.shown.length + people.length + cut.length === 0) return null;
  return (
    <Section title={t('reached.title')}>
      <ul className={styles.lists}>
        {lists.shown.map((list, index) => (
          <ReachedList key={list.address || index} list={list} tips={exchange.tips[list.address]} />
        ))}
        {people.length > 0 && <DirectPeople people={people} />}
      </ul>
      {lists.more > 0 && (
        <Button className={styles.more} appearance="subtle" onClick={lists.showAll}>
          {t('reached.all-lists', { lists: lists.more })}
        </Button>
      )}
      <ExchangeLine
        exchange={exchange}
        lists={review.decision.reach.lists}
        clientId={review.policy.policy.graph.clientId}
        onAsk={onAsk}
      />
      {cut.map((field) => {
        const count = review.fields[field].entries.length;
        return (
          <Text key={field} size={200} className={styles.hint}>
            {t(count > 0 ? 'reached.at-cap' : 'reached.unread', { field: t(`field.${field}`), count })}
          </Text>
        );
      })}
    </Section>
  );
}
