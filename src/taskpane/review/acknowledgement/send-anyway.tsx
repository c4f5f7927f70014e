import { Text } from '@fluentui/react-components';
import type { Reach } from '../../../engine/reach';
import { Section } from '../../pane/section';
import { useTranslation } from '../../pane/i18n';
import { AcknowledgementForm } from './acknowledgement-form';
import type { SendOption } from './send-option';

interface Props {
  readonly option: Exclude<SendOption, 'free'>;
  readonly reach: Reach;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
}

/** How to send to everyone anyway; or that nothing allows it. */
export function SendAnyway({ option, reach, isBusy, onConfirm }: Props) {
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
      {option === 'acknowledge' && <AcknowledgementForm reach={reach} isBusy={isBusy} onConfirm={onConfirm} />}
    </Section>
  );
}
