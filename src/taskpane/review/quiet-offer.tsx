import type { PanePorts } from '../pane-ports';
import { isSavedQuiet, storedSettings } from '../settings/own-settings';
import { QuietConversation } from './quiet-conversation';
import type { Ready } from './state/review-state';

interface Props {
  readonly state: Ready;
  readonly ports: Pick<PanePorts, 'roaming'>;
  /** The person has passed the message's own prompt. */
  readonly hasPassed: boolean;
  readonly onChange: (quiet: boolean) => void;
}

/** To be quiet about this conversation: behind its prompt, or where it is so already, to be taken back. */
export function QuietOffer({ state: { review, at, work }, ports, hasPassed, onChange }: Props) {
  const isQuiet = isSavedQuiet(storedSettings(ports.roaming), review, at);
  if (!hasPassed && !isQuiet) return null;
  return <QuietConversation review={review} isQuiet={isQuiet} isBusy={work !== undefined} onChange={onChange} />;
}
