import type { Decision, Finding } from '../engine/decision';
import { displayedCount } from '../engine/reach';
import type { AlertKey, AlertText } from '../i18n/alert-texts';
import type { MessageParams } from '../i18n/format';

/** Makes a name or an owner's words fit to stand in a sentence. */
type Safe = (text: string) => string;

const safely = (params: Finding['params'], safe: Safe): Record<string, string | number> =>
  Object.keys(params).reduce<Record<string, string | number>>((result, key) => {
    const value = params[key]!;
    result[key] = typeof value === 'string' ? safe(value) : value;
    return result;
  }, {});

/** The pane's reason for one finding, an owner's own words behind it; their link is the caller's to show. */
export function reasonFor(
  { rule, messageId, params }: Finding,
  say: (key: never, params: MessageParams) => string,
  safe: Safe,
): string {
  const safeParams = safely(params, safe);
  // A structure test holds every rule's messageIds against the keys of every language.
  const sentence = say(`rules.${rule}.${messageId}` as never, safeParams);
  return safeParams.message ? `${sentence} ${safeParams.message}` : sentence;
}

/**
 * The one reason that decided, as bar and alert give it: the strictest finding's sentence; where it has none of its own, the number
 * is the reason.
 * @param ownWordsAlone an owner's words stand for our sentence, not behind it
 */
export function strictestReason(decision: Decision, text: AlertText, safe: Safe, ownWordsAlone: boolean): string {
  const { kind, toAll, reach } = decision;
  const [strictest] = decision.findings;
  const params = safely(strictest ? strictest.params : {}, safe);
  const { list, message } = params;
  const subject = text(toAll ? 'subject.reply-all' : kind === 'invitation' ? 'subject.invitation' : 'subject.message');
  const fillIn = (key: string, ofReach = {}): string =>
    text(
      key as AlertKey,
      Object.assign(params, { subject, people: displayedCount(reach), more: reach.exact ? '' : '+' }, ofReach),
    );

  const sentence = strictest && fillIn(`rules.${strictest.rule}.${strictest.messageId}`);
  if (message) return ownWordsAlone || !sentence ? `${list}: ${message}` : `${sentence} ${message}`;
  if (sentence) return sentence;
  // Beside a list of unknown size nobody's share of the number is known.
  const named = reach.unknownList ? undefined : reach.lists.find(({ size }) => size.known);
  return fillIn(`reach.${named ? 'through' : 'people'}`, named && { list: safe(named.name) });
}
