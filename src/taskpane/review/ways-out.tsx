import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons/svg/arrow-reply';
import { PeopleTeamDeleteRegular } from '@fluentui/react-icons/svg/people-team-delete';
import { useId } from 'react';
import type { Review } from '../../review/review-message';
import { obstacleToKeeping, senderAmong } from '../../review/ways-out';
import { Section } from '../pane/section';
import { named, useSpeech } from '../pane/speech';
import type { ReviewActions } from './review-actions';
import { SenderChoice } from './sender-choice';
import { useFirst } from './use-first';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  way: { justifyContent: 'start', textAlign: 'start', overflowWrap: 'anywhere', minWidth: 0 },
});

interface Props {
  readonly review: Review;
  readonly isBusy: boolean;
  readonly actions: ReviewActions;
}

/** The ways to a smaller audience, as the main buttons. */
export function WaysOut({ review, isBusy, actions }: Props) {
  const styles = useStyles();
  const { t } = useSpeech();
  const reason = useId();
  const { people } = review.recipients;
  const lists = useFirst(review.decision.reach.lists);
  const isReply = review.decision.toAll;
  const sender = senderAmong(people, review.quote?.from);
  const obstacle = obstacleToKeeping(review.fields);
  if (!isReply && lists.shown.length === 0) return null;
  return (
    <Section title={t('ways.title')}>
      {isReply && senderWay()}
      {lists.shown.map((list, index) => (
        <Button
          key={list.address || index}
          className={styles.way}
          icon={<PeopleTeamDeleteRegular />}
          disabledFocusable={isBusy || obstacle !== undefined}
          aria-describedby={obstacle && reason}
          onClick={() => void actions.drop(list, review)}
        >
          {t('ways.drop', { list: named(list.name) })}
        </Button>
      ))}
      {lists.more > 0 && (
        <Button appearance="subtle" onClick={lists.showAll}>
          {t('reached.all-lists', { lists: lists.more })}
        </Button>
      )}
      {obstacle && lists.shown.length > 0 && (
        <Text id={reason} size={200} className={styles.hint}>
          {t(`ways.drop-${obstacle}`)}
        </Text>
      )}
    </Section>
  );

  function senderWay() {
    if (sender)
      return (
        <Button
          appearance="primary"
          className={styles.way}
          icon={<ArrowReplyRegular />}
          disabledFocusable={isBusy}
          onClick={() => void actions.replyOnlyTo(sender, review)}
        >
          {t('ways.reply-only', { name: named(sender.name) })}
        </Button>
      );
    if (people.length === 0) return <Text className={styles.hint}>{t('ways.nobody-single')}</Text>;
    return (
      <SenderChoice people={people} isBusy={isBusy} onChoose={(person) => void actions.replyOnlyTo(person, review)} />
    );
  }
}
