import { Field, makeStyles, Select } from '@fluentui/react-components';
import { LANGUAGES } from '../../i18n/language';
import type { Language } from '../../i18n/language';
import type { Layer } from '../../policy/parse';
import type { PolicyInForce } from '../../check/policy-in-force';
import { useTranslation } from '../pane/i18n';
import { LockedNote } from './locked-note';
import { isLocked } from './organisation';
import { spokenLanguage, withChoice } from './own-choices';
import type { Edit } from './own-settings';

const useStyles = makeStyles({ root: { minWidth: 0, '& select': { textOverflow: 'ellipsis' } } });

const CHOICES = Object.entries(LANGUAGES) as [Language, string][];

interface Props {
  readonly organisation: PolicyInForce;
  readonly own: Layer;
  readonly onChange: (edit: Edit) => void;
}

/** The language of all that the guard says; each by its own name, as its speakers look for it. */
export function LanguageChoice({ organisation, own, onChange }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const theirs = spokenLanguage(organisation.policy.language);
  const locked = isLocked(organisation, 'language');
  const chosen = locked ? theirs : spokenLanguage(own.language ?? theirs);
  const text = t('settings.language-text');
  return (
    <>
      <Field hint={theirs ? `${text} ${t('settings.organisation', { from: LANGUAGES[theirs] })}` : text}>
        <Select
          className={styles.root}
          aria-label={t('settings.language')}
          disabled={locked}
          value={chosen}
          onChange={(_, { value }) => onChange((layer) => withChoice(layer, 'language', value, theirs))}
        >
          <option value="">{t('settings.language-outlook')}</option>
          {CHOICES.map(([language, name]) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {locked && <LockedNote />}
    </>
  );
}
