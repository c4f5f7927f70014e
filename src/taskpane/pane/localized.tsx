import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { baseOf } from '../../i18n/format';
import { loadMessages } from '../../i18n/messages';
import { policyInForce } from '../../check/policy-in-force';
import type { PanePorts } from '../pane-ports';
import { I18nProvider, i18nOf } from './i18n';
import type { I18n } from './i18n';

interface Props {
  readonly ports: Pick<PanePorts, 'client' | 'deviceCache' | 'roaming' | 'http' | 'clock' | 'policyUrl'>;
  readonly children: ReactNode;
}

/** In the language that the person or the organisation chose, else in Outlook's. Its children wait for the messages. */
export function Localized({ ports, children }: Props) {
  const [i18n, setI18n] = useState<Omit<I18n, 'reload'>>();

  const reload = useCallback(() => void loadI18n(ports, setI18n), [ports]);
  useEffect(reload, [reload]);

  const value = useMemo(() => i18n && { ...i18n, reload }, [i18n, reload]);
  return value && <I18nProvider value={value}>{children}</I18nProvider>;
}

async function loadI18n(ports: Props['ports'], onLoaded: (i18n: I18n) => void): Promise<void> {
  const { policy } = await policyInForce(ports);
  const wanted = [policy.language, ports.client.language];
  const messages = await loadMessages(wanted);
  // The person's own English, as far as dates go.
  const locale = wanted.find((tag) => baseOf(tag) === messages.language);
  onLoaded(i18nOf(messages, policy.texts[messages.language], locale));
  document.documentElement.lang = messages.language;
  document.documentElement.dir = messages.direction;
}
