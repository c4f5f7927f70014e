import { EyeOffRegular } from '@fluentui/react-icons';
import { obstacleToKeeping } from '../../../check/ways-out';
import { useTranslation } from '../../pane/i18n';
import { WayButton } from './way-button';
import type { WayProps } from './way-props';

/** Everyone still gets the message, and nobody can reply to all. Nothing is shown where everyone is in Bcc already. */
export function MoveToBcc({ review, isBusy, actions }: WayProps) {
  const { t } = useTranslation();
  const { to, cc } = review.fields;
  const obstacle = obstacleToKeeping(review.fields);
  if (!obstacle && to.entries.length + cc.entries.length === 0) return null;
  return (
    <WayButton
      icon={<EyeOffRegular />}
      label={t('ways.bcc')}
      isPrimary
      isDisabled={isBusy || obstacle !== undefined}
      note={t(obstacle ? `ways.bcc-${obstacle}` : 'ways.bcc-text')}
      onClick={() => void actions.moveToBcc(review)}
    />
  );
}
