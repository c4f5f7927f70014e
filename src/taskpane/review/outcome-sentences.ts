import type { Field } from '../../outlook/ports';
import type { PaneText } from '../../i18n/pane-texts';
import type { CheckResult } from '../../check/check-message';
import { named } from '../pane/i18n';
import { fieldKey } from './field-key';
import { isAsBefore } from './state/applied-change';
import type { AppliedChange } from './state/applied-change';
import { undoObstacle } from './state/recipients-plan';
import type { RecipientChange } from './state/recipients-plan';

/** What was written, what was not, and what to do next. */
export function outcomeSentences(applied: AppliedChange, review: CheckResult, t: PaneText): readonly string[] {
  const { kind, plan, touched, unwritten } = applied;
  switch (kind) {
    case 'changed':
      return [done(plan.change, t), t(nextStep(review)), ...undoNote()];
    case 'undone':
      return [t('outcome.undo')];
    case 'unfinished':
      return isAsBefore(applied, review.fields)
        ? [t('outcome.unfinished-nothing')]
        : [...fieldsOf(plan.fields), ...undoNote()];
    case 'not-undone':
      return fieldsOf(touched);
  }

  function fieldsOf(all: readonly Field[]): readonly string[] {
    const changed = all.filter((field) => !unwritten.includes(field));
    return [
      ...(changed.length > 0 ? [t('outcome.unfinished-written', { fields: names(changed) })] : []),
      t('outcome.unfinished-open', { fields: names(unwritten) }),
    ];
  }

  function names(fields: readonly Field[]): string {
    return fields.map((field) => t(fieldKey(field, review.facts))).join(', ');
  }

  function undoNote(): readonly string[] {
    const obstacle = undoObstacle(plan);
    return obstacle ? [t(`outcome.no-undo-${obstacle}`)] : [];
  }
}

function done(change: RecipientChange, t: PaneText): string {
  switch (change.what) {
    case 'reply-only':
      return t('outcome.reply-only', { name: named(change.name) });
    case 'drop': {
      const [first = '', ...others] = change.names;
      return others.length === 0
        ? t('outcome.drop', { list: named(first) })
        : t('outcome.drop-lists', { lists: change.names.length });
    }
    case 'bcc':
      return t('outcome.bcc');
  }
}

function nextStep({ shown, recipients, policy }: CheckResult) {
  if (recipients.people.length + recipients.lists.length === 0) return 'outcome.nobody-left';
  const isFree = shown === 'allow' || shown === 'notice' || policy.policy.mode !== 'enforce';
  return isFree ? 'outcome.press-send' : 'outcome.still-stopped';
}
