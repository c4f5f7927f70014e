import { Checkbox, Text } from '@fluentui/react-components';
import { passesOnSecondPress } from '../../engine/decision';
import type { CheckResult } from '../../check/check-message';
import { mayRelieve } from '../../check/relief';
import { useTranslation } from '../pane/i18n';

interface Props {
  readonly review: CheckResult;
  /** The person has said so already. */
  readonly isQuiet: boolean;
  readonly isBusy: boolean;
  readonly onChange: (quiet: boolean) => void;
}

/**
 * "Not again for this conversation", from the next message on, as far as a person may ask for that: never for what has to be
 * confirmed, not while a storm is hinted at or for a list that was made just now, and not while the organisation tries the guard
 * out, which shows nothing anyway.
 */
export function QuietConversation({ review, isQuiet, isBusy, onChange }: Props) {
  const { t } = useTranslation();
  const { decision, policy, conversation, bypassReason } = review;
  const mayBe = (decision.action === 'notice' || passesOnSecondPress(decision)) && mayRelieve(decision);
  const { mode, locked } = policy.policy;
  if (!mayBe || !conversation || mode !== 'enforce' || locked.includes('quietConversations')) return null;
  return (
    <div>
      <Checkbox
        label={t('quiet.conversation')}
        // Not whether it is quiet now: hidden notices make it so, too.
        checked={isQuiet}
        disabled={isBusy}
        onChange={(_event, { checked }) => onChange(checked === true)}
      />
      <Text size={200} aria-live="polite">
        {isQuiet && bypassReason !== 'quiet' && t('choice.from-next')}
      </Text>
    </div>
  );
}
