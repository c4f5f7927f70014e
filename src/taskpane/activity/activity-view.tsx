import { Heading } from '../pane/heading';
import { useSpeech } from '../pane/speech';
import type { PanePorts } from '../pane-ports';

interface Props {
  readonly ports: PanePorts;
}

/** What the guard saw happen on this device. */
export function ActivityView({ ports: _ports }: Props) {
  const { t } = useSpeech();
  return <Heading level={1}>{t('activity.title')}</Heading>;
}
