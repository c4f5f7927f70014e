import { Checkbox } from '@fluentui/react-components';
import { passesOnSecondPress } from '../../engine/decision';
import type { CheckResult } from '../../check/check-message';
import { useTranslation } from '../pane/i18n';

interface Props {
  readonly review: CheckResult;
  readonly isBusy: boolean;
  readonly onChange: (quiet: boolean) => void;
}

/**
 * "Not again for this conversation", as far as a person may ask for that: never for what has to be confirmed, and not while the
 * organisation tries the guard out, which shows nothing anyway.
 */
export function QuietConversation({ review, isBusy, onChange }: Props) {
  const { t } = useTranslation();
  const { decision, policy, conversation, acknowledgeable } = review;
  const mayBe = decision.action === 'notice' || passesOnSecondPress(decision);
  const { mode, locked, quietConversations } = policy.policy;
  if (!mayBe || !conversation || mode !== 'enforce' || locked.includes('quietConversations')) return null;
  return (
    <Checkbox
      label={t('quiet.conversation')}
      // Not whether it is quiet now: hidden notices make it so, too.
      checked={quietConversations.some(
        (quiet) => quiet.conversation === conversation && quiet.audience === acknowledgeable.recipients,
      )}
      disabled={isBusy}
      onChange={(_event, { checked }) => onChange(checked === true)}
    />
  );
}
