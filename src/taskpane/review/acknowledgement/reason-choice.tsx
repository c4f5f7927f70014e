import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { CONFIRM_REASONS } from '../../../audit/record';
import type { ConfirmReason } from '../../../audit/record';
import { useTranslation } from '../../pane/i18n';

interface Props {
  readonly reason: ConfirmReason | undefined;
  /** The person went on without one. */
  readonly isMissing: boolean;
  readonly onReason: (reason: ConfirmReason) => void;
}

/** Why everyone must get this: one of the codes that a record may have, and no text of the person's own. */
export function ReasonChoice({ reason, isMissing, onReason }: Props) {
  const { t } = useTranslation();
  return (
    <Field label={t('acknowledge.reason')} validationMessage={isMissing ? t('acknowledge.reason-missing') : null}>
      <RadioGroup name="reason" value={reason ?? ''} onChange={(_, { value }) => onReason(value as ConfirmReason)}>
        {CONFIRM_REASONS.map((each) => (
          <Radio key={each} value={each} label={t(`reason.${each}`)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
