import { Text } from '@fluentui/react-components';
import type { Reach } from '../../../engine/reach';
import { Section } from '../../pane/section';
import { useTranslation } from '../../pane/i18n';
import { AcknowledgementForm } from './acknowledgement-form';
import type { WayToSend } from './way-to-send';

interface Props {
  readonly way: Exclude<WayToSend, 'free'>;
  readonly reach: Reach;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
}

/** How to send to everyone all the same; or, where nothing lets that pass, that nothing does. */
export function SendAllTheSame({ way, reach, isBusy, onConfirm }: Props) {
  const { t } = useTranslation();
  if (way === 'never')
    return (
      <Section title={t('send.never-title')}>
        <Text>{t('send.never')}</Text>
      </Section>
    );
  return (
    <Section title={t('send.title')}>
      {way === 'send-anyway' && <Text>{t('send.anyway')}</Text>}
      {way === 'send-again' && <Text>{t('send.again')}</Text>}
      {way === 'acknowledge' && <AcknowledgementForm reach={reach} isBusy={isBusy} onConfirm={onConfirm} />}
    </Section>
  );
}
