const WHY: Readonly<Record<string, (host: string) => string>> = {
  ECONNREFUSED: (host) => `refuses the connection; start the web server, or correct the port of ${host}.`,
  ETIMEDOUT: () =>
    'does not answer; check that the server runs and that a firewall lets this computer through. No proxy is used.',
  SILENT: () =>
    'accepts the connection and then sends nothing; restart the web server, or check what else listens there.',
  CLOSED: () => 'closes the connection at once; check what listens there.',
  ECONNRESET: () => 'breaks off the connection; check its error log, and any proxy in front of it.',
  EHOSTUNREACH: () => 'cannot be reached from this network; try from where people work.',
  ENETUNREACH: () => 'cannot be reached from this network; try from where people work.',
  ERR_SSL_WRONG_VERSION_NUMBER: () => 'does not speak TLS on this port; give the port of https, or turn on TLS.',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: () => 'does not speak TLS on this port; give the port of https, or turn on TLS.',
  EPROTO: () => 'does not speak TLS on this port; give the port of https, or turn on TLS.',
};

/** @param code of Node's error, or a word of ours. @returns the sentence for an address with which no word can be exchanged */
export function unreachable({ host, origin }: URL, code: string): Error {
  const why = WHY[code]?.(host) ?? `refuses a TLS connection (${code || 'no reason given'}); check its error log.`;
  return new Error(`${origin} ${why}`);
}
