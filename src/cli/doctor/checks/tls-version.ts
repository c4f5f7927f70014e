import type { Check } from '../finding';

export const tlsVersion: Check = {
  id: 'tls-version',
  severity: 'broken',
  *check({ base, handshake: { protocol } }) {
    if (!/^TLSv1\.[2-9]/.test(protocol))
      yield {
        file: base.origin,
        sentence: `supports ${protocol} at most, which no Outlook accepts; turn on TLS 1.2 and 1.3.`,
      };
  },
};
