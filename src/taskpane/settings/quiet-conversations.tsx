import { Checkbox, Text } from '@fluentui/react-components';
import type { Layer } from '../../policy/parse';
import type { PolicyInForce } from '../../check/policy-in-force';
import type { CheckResult } from '../../check/check-message';
import { useTranslation } from '../pane/i18n';
import { QuietConversation } from '../review/quiet-conversation';
import { LockedNote } from './locked-note';
import { isLocked } from './organisation';
import { isSavedQuiet, quietAsSeen, withoutQuiet, withQuiet } from './own-settings';
import type { Edit } from './own-settings';
import { RemovableRow } from './removable-row';
import { RemovableRows } from './removable-rows';

interface Props {
  readonly organisation: PolicyInForce;
  readonly own: Layer;
  readonly review: CheckResult | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onChange: (edit: Edit) => void;
}

/** This conversation, where it may be quiet, and all that are: of each only the end is known, no subject is kept. */
export function QuietConversations({ organisation, own, review, now, onChange }: Props) {
  const { t, language } = useTranslation();
  if (isLocked(organisation, 'quietConversations'))
    return (
      <>
        <Checkbox label={t('quiet.conversation')} checked={false} disabled />
        <LockedNote />
      </>
    );
  const quiet = (own.quietConversations ?? []).filter(({ until }) => until > now);
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <>
      {review && (
        <QuietConversation
          review={review}
          isQuiet={isSavedQuiet(own, review, now)}
          isBusy={false}
          onChange={setQuiet(review)}
        />
      )}
      {quiet.length === 0 && <Text>{t('settings.quiet-none')}</Text>}
      <RemovableRows>
        {quiet.map(({ conversation, until }) => (
          <RemovableRow
            key={conversation}
            removeLabel={t('settings.quiet-end', { date: dateTime.format(until) })}
            onRemove={() => onChange((layer) => withoutQuiet(layer, conversation))}
          >
            <Text>{t('settings.quiet-until', { date: dateTime.format(until) })}</Text>
          </RemovableRow>
        ))}
      </RemovableRows>
    </>
  );

  function setQuiet(seen: CheckResult): (isQuiet: boolean) => void {
    return (isQuiet) =>
      onChange((layer) =>
        isQuiet ? withQuiet(layer, quietAsSeen(seen, now), now) : withoutQuiet(layer, seen.conversation),
      );
  }
}
