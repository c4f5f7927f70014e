import { ACTIONS, strictness } from '../../../../engine/decision';
import type { Action } from '../../../../engine/decision';
import { verdictByThresholds } from '../../../../engine/thresholds';
import { resolvePolicy } from '../../../../policy/resolve';
import type { WarningCheck } from './policy-warning';

/** An action of a list's row that its size alone already comes to, or to more, in a reply to all as in a new message. */
export const unusedListAction: WarningCheck = (layer) => {
  const { policy } = resolvePolicy(layer, {});
  const least = (size: number): Action =>
    ACTIONS[
      Math.min(
        ...(['thresholds', 'newMailThresholds'] as const).map((key) =>
          strictness(verdictByThresholds(size, policy, key)?.action ?? 'allow'),
        ),
      )
    ]!;
  return (layer.lists ?? []).flatMap(({ action, size = 0 }, at) => {
    const path = `lists[${at}].action`;
    const always = least(size);
    return action && action !== 'allow' && strictness(action) < strictness(always)
      ? [
          {
            path,
            sentence: `${path} never applies: a message to ${size} people comes to "${always}" by the thresholds. Choose a stricter action, or remove it.`,
          },
        ]
      : [];
  });
};
