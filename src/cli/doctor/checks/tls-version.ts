import type { Check } from '../finding';

export const tlsVersion: Check = {
  id: 'tls-version',
  severity: 'broken',
  *check({ base, handshake: { protocol } }) {
    if (!/^TLSv1\.[2-9]/.test(protocol))
      yield {
        file: base.origin,
        sentence: `speaks ${protocol} at best and no Outlook does; switch TLS 1.2 and 1.3 on.`,
      };
  },
};
