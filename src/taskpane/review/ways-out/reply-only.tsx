import { Text } from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons';
import type { Person } from '../../../outlook/ports';
import { senderAmong } from '../../../check/ways-out';
import { named, useTranslation } from '../../pane/i18n';
import { SenderChoice } from './sender-choice';
import { WayButton } from './way-button';
import type { WayProps } from './way-props';

/** Reply to the sender only: one click where it is certain who that is, else a question. */
export function ReplyOnly({ review, isBusy, actions }: WayProps) {
  const { t } = useTranslation();
  const { people } = review.recipients;
  const sender = senderAmong(people, review.quote?.from);
  const replyTo = (person: Person): void => void actions.replyOnlyTo(person, review);
  if (people.length === 0) return <Text>{t('ways.nobody-single')}</Text>;
  if (!sender) return <SenderChoice people={people} isBusy={isBusy} onChoose={replyTo} />;
  return (
    <WayButton
      icon={<ArrowReplyRegular />}
      label={t('ways.reply-only', { name: named(sender.name) })}
      isPrimary
      isDisabled={isBusy}
      onClick={() => replyTo(sender)}
    />
  );
}
