import type { ComponentType } from 'react';
import type { CheckResult } from '../../check/check-message';
import type { PolicyInForce } from '../../check/policy-in-force';
import { LANGUAGES } from '../../i18n/language';
import type { PaneKey, PaneText } from '../../i18n/pane-texts';
import type { Layer } from '../../policy/parse';
import type { PersonalKey, ThresholdsKey } from '../../policy/schema';
import { KnownLists } from './known-lists';
import { knownListsText } from './known-lists-text';
import { LanguageChoice } from './language-choice';
import { NoticesChoice } from './notices-choice';
import type { Edit } from './own-settings';
import { STEPS, withStep } from './own-thresholds';
import type { Step } from './own-thresholds';
import { QuietConversations } from './quiet-conversations';
import { SelfAliases } from './self-aliases';
import { Thresholds } from './thresholds';

/** What the screen shows of the settings. */
export interface SettingsSeen {
  readonly organisation: PolicyInForce;
  readonly own: Layer;
  /** Of the message beside the pane. */
  readonly review: CheckResult | undefined;
}

interface ControlProps extends SettingsSeen {
  /** Whether a part of the setting is looked for. */
  readonly shows: (part: string) => boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onChange: (edit: Edit) => void;
}

interface PersonalSetting {
  /** The heading above it; settings with one heading stand together. */
  readonly heading: PaneKey;
  /** What the search finds each of its parts by. */
  words(t: PaneText, seen: SettingsSeen): Readonly<Record<string, readonly string[]>>;
  readonly Control: ComponentType<ControlProps>;
}

const thresholds = (key: ThresholdsKey): PersonalSetting => ({
  heading: `settings.${key}`,
  words: (t) => Object.fromEntries(STEPS.map((step) => [step, [t(`settings.step-${step}`)]])),
  Control: ({ shows, organisation, own, onChange }) => (
    <Thresholds
      thresholds={key}
      steps={STEPS.filter(shows)}
      organisation={organisation}
      own={own}
      onLimit={(step: Step, limit) => onChange((layer) => withStep(layer, key, step, limit))}
    />
  ),
});

/** The control of each setting that the table in policy/schema.ts calls `personal`, in the order they stand in. */
export const PERSONAL_SETTINGS: Readonly<Record<PersonalKey, PersonalSetting>> = {
  thresholds: thresholds('thresholds'),
  newMailThresholds: thresholds('newMailThresholds'),
  notices: {
    heading: 'settings.quiet',
    words: (t) => ({ notices: [t('settings.notices'), t('settings.notices-text')] }),
    Control: NoticesChoice,
  },
  quietConversations: {
    heading: 'settings.quiet',
    words: (t) => ({ conversations: [t('quiet.conversation'), t('settings.quiet-none')] }),
    Control: QuietConversations,
  },
  knownLists: {
    heading: 'settings.known-lists',
    words: (t, seen) => ({ lists: [t(knownListsText(seen.organisation.policy)), ...listsIn(seen)] }),
    Control: ({ review, ...rest }) => (
      <KnownLists lists={review?.facts.lists ?? []} conversation={review?.conversation ?? ''} {...rest} />
    ),
  },
  selfAliases: {
    heading: 'settings.self-aliases',
    words: (t, { organisation, own }) => ({
      addresses: [
        t('settings.self-aliases-text'),
        t('settings.self-aliases-add'),
        ...organisation.policy.selfAliases,
        ...(own.selfAliases ?? []),
      ],
    }),
    Control: SelfAliases,
  },
  language: {
    heading: 'settings.language',
    words: (t) => ({
      language: [t('settings.language-text'), t('settings.language-outlook'), ...Object.values(LANGUAGES)],
    }),
    Control: LanguageChoice,
  },
};

export const PERSONAL_KEYS = Object.keys(PERSONAL_SETTINGS) as readonly PersonalKey[];

/** Addresses and names in the section of known lists. */
const listsIn = ({ organisation, own, review }: SettingsSeen): readonly string[] => [
  ...[...organisation.policy.knownLists, ...(own.knownLists ?? [])].map(({ address }) => address),
  ...(review?.facts.lists ?? []).map(({ address, name }) => `${address} ${name}`),
];
