import { Text } from '@fluentui/react-components';
import type { ConfirmReason } from '../../../audit/record';
import type { Reach } from '../../../engine/reach';
import { Section } from '../../pane/section';
import { useTranslation } from '../../pane/i18n';
import { AcknowledgementForm } from './acknowledgement-form';
import type { SendOption } from './send-option';

interface Props {
  readonly option: Exclude<SendOption, 'free'>;
  readonly reach: Reach;
  /** Policy wants to know why. */
  readonly asksReason: boolean;
  readonly isBusy: boolean;
  readonly onConfirm: (reason?: ConfirmReason) => void;
}

/** How to send to everyone anyway; or that nothing allows it. */
export function SendAnyway({ option, ...form }: Props) {
  const { t } = useTranslation();
  if (option === 'never')
    return (
      <Section title={t('send.never-title')}>
        <Text>{t('send.never')}</Text>
      </Section>
    );
  return (
    <Section title={t('send.title')}>
      {option === 'send-anyway' && <Text>{t('send.anyway')}</Text>}
      {option === 'send-again' && <Text>{t('send.again')}</Text>}
      {option === 'acknowledge' && <AcknowledgementForm {...form} />}
    </Section>
  );
}
