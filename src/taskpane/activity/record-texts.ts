import { LARGE_AUDIENCE } from '../../engine/reach';
import type { AuditRecord } from '../../audit/record';
import type { PaneKey, PaneText } from '../../i18n/pane-texts';
import { ENGLISH } from '../../i18n/messages';

/** What happened: what came of it where that was seen, else what the person was shown. */
export function outcomeText({ shown, outcome, spared }: AuditRecord, t: PaneText): string {
  if (outcome === 'fewer') return t('activity.fewer', { people: spared ?? 0 });
  if (outcome) return t(`activity.${outcome}`);
  return t(shown === 'allow' ? 'activity.observed' : `activity.${shown}`);
}

/** How many it reached, as far as that was kept. */
export function reachText({ reach }: AuditRecord, t: PaneText): string {
  if (reach === null) return t('activity.reach-unknown');
  return reach === 0 ? t('activity.reach-small', { people: LARGE_AUDIENCE }) : t('activity.reach', { people: reach });
}

const isKey = (key: string): key is PaneKey => key in ENGLISH.pane;

/** The rules' names. A rule of another version has none here, and is left out. */
export const ruleNames = ({ rules }: AuditRecord, t: PaneText): readonly string[] =>
  rules
    .map((id) => `rule.${id}`)
    .filter(isKey)
    .map((key) => t(key));
