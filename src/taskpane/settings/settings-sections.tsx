import { useTranslation } from '../pane/i18n';
import { Section } from '../pane/section';
import type { Found } from './find-settings';
import type { Edit } from './own-settings';
import { PERSONAL_KEYS, PERSONAL_SETTINGS } from './personal-settings';
import type { SettingsSeen } from './personal-settings';
import { partOf } from './settings-index';

interface Props extends SettingsSeen {
  /** What the person looks for. */
  readonly found: Found;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onChange: (edit: Edit) => void;
}

const HEADINGS = [...new Set(PERSONAL_KEYS.map((key) => PERSONAL_SETTINGS[key].heading))];

/** The settings that were looked for, those of one heading together. */
export function SettingsSections({ found, ...rest }: Props) {
  const { t } = useTranslation();
  return HEADINGS.filter((heading) => found.has(heading)).map((heading) => (
    <Section key={heading} title={t(heading)}>
      {PERSONAL_KEYS.filter((key) => PERSONAL_SETTINGS[key].heading === heading).map((key) => {
        const { Control, words } = PERSONAL_SETTINGS[key];
        const shows = (part: string): boolean => found.has(heading, partOf(key, part));
        return Object.keys(words(t, rest)).some(shows) && <Control key={key} shows={shows} {...rest} />;
      })}
    </Section>
  ));
}
