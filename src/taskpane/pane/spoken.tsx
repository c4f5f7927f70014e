import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { loadWords } from '../../i18n/words';
import { policyInForce } from '../../review/policy-in-force';
import type { PanePorts } from '../pane-ports';
import { SpeechProvider, speechOf } from './speech';
import type { Speech } from './speech';

interface Props {
  readonly ports: Pick<PanePorts, 'client' | 'deviceCache' | 'roaming' | 'http' | 'clock' | 'policyUrl'>;
  readonly children: ReactNode;
}

/** Speaks as the person or the organisation chose, else as Outlook does. What it holds waits for the words. */
export function Spoken({ ports, children }: Props) {
  const [speech, setSpeech] = useState<Speech>();

  const renew = useCallback(async () => {
    const { policy } = await policyInForce(ports);
    const words = await loadWords([policy.language, ports.client.language]);
    setSpeech(speechOf(words, policy.texts[words.language], () => void renew()));
    document.documentElement.lang = words.language;
    document.documentElement.dir = words.direction;
  }, [ports]);

  useEffect(() => void renew(), [renew]);

  return speech && <SpeechProvider value={speech}>{children}</SpeechProvider>;
}
