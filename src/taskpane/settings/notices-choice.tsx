import { Checkbox, Field } from '@fluentui/react-components';
import type { Layer } from '../../policy/parse';
import type { PolicyInForce } from '../../check/policy-in-force';
import { useTranslation } from '../pane/i18n';
import { LockedNote } from './locked-note';
import { isLocked } from './organisation';
import { withChoice } from './own-choices';
import type { Edit } from './own-settings';

interface Props {
  readonly organisation: PolicyInForce;
  readonly own: Layer;
  readonly onChange: (edit: Edit) => void;
}

/** No bar where nothing more than a notice is called for. */
export function NoticesChoice({ organisation, own, onChange }: Props) {
  const { t } = useTranslation();
  const theirs = organisation.policy.notices;
  const locked = isLocked(organisation, 'notices');
  const inForce = locked ? theirs : (own.notices ?? theirs);
  return (
    <>
      <Field hint={t('settings.notices-text')}>
        <Checkbox
          label={t('settings.notices')}
          checked={inForce === 'hide'}
          disabled={locked}
          onChange={(_, { checked }) =>
            onChange((layer) => withChoice(layer, 'notices', checked ? 'hide' : 'show', theirs))
          }
        />
      </Field>
      {locked && <LockedNote />}
    </>
  );
}
