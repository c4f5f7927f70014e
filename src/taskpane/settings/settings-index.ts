import { LANGUAGES } from '../../i18n/language';
import type { PaneText } from '../../i18n/pane-texts';
import type { SettingsIndex } from './find-settings';
import { THRESHOLDS, STEPS } from './own-thresholds';

/**
 * What the search goes through: every setting by what stands on the screen about it.
 * @param lists addresses and names in the section of known lists
 */
export function settingsIndex(t: PaneText, lists: readonly string[]): SettingsIndex {
  const steps = Object.fromEntries(STEPS.map((step) => [step, [t(`settings.step-${step}`)]]));
  const thresholds = THRESHOLDS.map(
    (thresholds) => [thresholds, { title: t(`settings.${thresholds}`), settings: steps }] as const,
  );
  return {
    ...Object.fromEntries(thresholds),
    quiet: {
      title: t('settings.quiet'),
      settings: {
        notices: [t('settings.notices'), t('settings.notices-text')],
        conversations: [t('quiet.conversation'), t('settings.quiet-none')],
      },
    },
    knownLists: {
      title: t('settings.known-lists'),
      settings: { lists: [t('settings.known-lists-text'), ...lists] },
    },
    language: {
      title: t('settings.language'),
      settings: {
        language: [t('settings.language-text'), t('settings.language-outlook'), ...Object.values(LANGUAGES)],
      },
    },
  };
}
