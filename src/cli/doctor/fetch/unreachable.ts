const WHY: Readonly<Record<string, (host: string) => string>> = {
  ECONNREFUSED: (host) => `refuses the connection; start the web server, or correct the port of ${host}.`,
  ETIMEDOUT: () =>
    'does not answer; see whether the server runs and a firewall lets this computer through. No proxy is used.',
  SILENT: () => 'takes the connection and then says nothing; restart the web server, or look what else listens there.',
  CLOSED: () => 'closes the connection without a word; look what listens there.',
  ECONNRESET: () => 'breaks the connection off; look in its error log, or what stands between.',
  EHOSTUNREACH: () => 'cannot be reached from this network; try from where people work.',
  ENETUNREACH: () => 'cannot be reached from this network; try from where people work.',
  ERR_SSL_WRONG_VERSION_NUMBER: () => 'does not speak TLS on this port; give the port of https, or switch TLS on.',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: () => 'does not speak TLS on this port; give the port of https, or switch TLS on.',
  EPROTO: () => 'does not speak TLS on this port; give the port of https, or switch TLS on.',
};

/** @param code of Node's error, or a word of ours. @returns the sentence for an address with which no word can be exchanged */
export function unreachable({ host, origin }: URL, code: string): Error {
  const why = WHY[code]?.(host) ?? `agrees on no TLS connection (${code || 'no reason given'}); look in its error log.`;
  return new Error(`${origin} ${why}`);
}
