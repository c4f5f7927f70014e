import { PeopleTeamDeleteRegular } from '@fluentui/react-icons';
import { obstacleToKeeping } from '../../../check/ways-out';
import { named, useTranslation } from '../../pane/i18n';
import { DropChoice } from './drop-choice';
import { WayButton } from './way-button';
import type { WayProps } from './way-props';

/** Drop the lists, keep the people: one list with one click; of several the person chooses. */
export function DropLists({ review, isBusy, actions }: WayProps) {
  const { t } = useTranslation();
  const { lists } = review.decision.reach;
  const [first, second] = lists;
  const obstacle = obstacleToKeeping(review.fields);
  if (!first) return null;
  if (second && !obstacle)
    return (
      <DropChoice decision={review.decision} isBusy={isBusy} onChoose={(chosen) => void actions.drop(chosen, review)} />
    );
  return (
    <WayButton
      icon={<PeopleTeamDeleteRegular />}
      label={second ? t('ways.drop-lists') : t('ways.drop', { list: named(first.name) })}
      isDisabled={isBusy || obstacle !== undefined}
      note={obstacle && t(`ways.drop-${obstacle}`)}
      onClick={() => void actions.drop([first], review)}
    />
  );
}
