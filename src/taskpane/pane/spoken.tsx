import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { baseOf } from '../../i18n/format';
import { loadWords } from '../../i18n/words';
import { policyInForce } from '../../check/policy-in-force';
import type { PanePorts } from '../pane-ports';
import { SpeechProvider, speechOf } from './speech';
import type { Speech } from './speech';

interface Props {
  readonly ports: Pick<PanePorts, 'client' | 'deviceCache' | 'roaming' | 'http' | 'clock' | 'policyUrl'>;
  readonly children: ReactNode;
}

/** Speaks as the person or the organisation chose, else as Outlook does. What it holds waits for the words. */
export function Spoken({ ports, children }: Props) {
  const [speech, setSpeech] = useState<Omit<Speech, 'renew'>>();

  const renew = useCallback(() => void speak(ports, setSpeech), [ports]);
  useEffect(renew, [renew]);

  const value = useMemo(() => speech && { ...speech, renew }, [speech, renew]);
  return value && <SpeechProvider value={value}>{children}</SpeechProvider>;
}

async function speak(ports: Props['ports'], tell: (speech: Speech) => void): Promise<void> {
  const { policy } = await policyInForce(ports);
  const wanted = [policy.language, ports.client.language];
  const words = await loadWords(wanted);
  // The person's own English, as far as dates go.
  const locale = wanted.find((tag) => baseOf(tag) === words.language);
  tell(speechOf(words, policy.texts[words.language], locale));
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.direction;
}
