import type { Field } from '../../outlook/ports';
import type { PaneText } from '../../i18n/pane-texts';
import type { Review } from '../../review/review-message';
import { named } from '../pane/speech';
import { undoObstacle } from './recipients-plan';
import type { Written } from './review-state';

/** What was written, what was not, and what to do next. */
export function outcomeSentences({ kind, plan, progress }: Written, review: Review, t: PaneText): readonly string[] {
  const { change } = plan;
  if (kind === 'changed') {
    const done =
      change.what === 'reply-only'
        ? t('outcome.reply-only', { name: named(change.name) })
        : change.what === 'drop'
          ? t('outcome.drop', { list: named(change.name) })
          : t('outcome.undo');
    return change.what === 'undo' ? [done] : [done, t(nextStep(review)), ...undoNote()];
  }
  const names = (fields: readonly Field[]): string => fields.map((field) => t(`field.${field}`)).join(', ');
  const { written, open } = progress;
  if (plan.fields.length === 0) return [t('outcome.unfinished-nothing')];
  return [
    ...(written.length > 0 ? [t('outcome.unfinished-written', { fields: names(written) })] : []),
    t('outcome.unfinished-open', { fields: names(open) }),
    ...undoNote(),
  ];

  function undoNote(): readonly string[] {
    const obstacle = change.what === 'undo' ? undefined : undoObstacle(plan);
    return obstacle ? [t(`outcome.no-undo-${obstacle}`)] : [];
  }
}

function nextStep({ shown, recipients, policy }: Review) {
  if (recipients.people.length + recipients.lists.length === 0) return 'outcome.nobody-left';
  const isFree = shown === 'allow' || shown === 'notice' || policy.policy.mode !== 'enforce';
  return isFree ? 'outcome.press-send' : 'outcome.still-stopped';
}
