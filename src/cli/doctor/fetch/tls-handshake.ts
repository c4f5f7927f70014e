import tls from 'node:tls';
import type { ConnectionOptions, PeerCertificate } from 'node:tls';
import { unreachable } from './unreachable';

/** What the handshake told. */
export interface Handshake {
  /** The best that both sides know: `TLSv1.3`. */
  readonly protocol: string;
  readonly validFrom: number;
  readonly validTo: number;
  /** The names that it is for, in the certificate's own words. */
  readonly names: string;
  readonly isForHost: boolean;
  /** OpenSSL's word for why it is not trusted; undefined: it is. */
  readonly distrust: string | undefined;
}

/**
 * Shakes hands once, whatever the certificate and however old the protocol, to be able to say what is wrong with them.
 * @param connect where to and with which authorities
 * @throws one sentence where there is nothing to talk with
 */
export function tlsHandshake(url: URL, connect: ConnectionOptions, deadlineMs: number): Promise<Handshake> {
  const host = hostOf(url);
  return new Promise((resolve, reject) => {
    const socket = tls.connect({
      ...connect,
      host,
      port: Number(url.port || 443),
      servername: isName(host) ? host : '',
      // Looked at by itself, so that a wrong name hides nothing else.
      checkServerIdentity: () => undefined,
    });
    const giveUp = (code: string): void => {
      clearTimeout(deadline);
      socket.destroy();
      reject(unreachable(url, code));
    };
    let isConnected = false;
    const deadline = setTimeout(() => giveUp(isConnected ? 'SILENT' : 'ETIMEDOUT'), deadlineMs);
    socket.on('connect', () => (isConnected = true));
    socket.on('error', (error) => giveUp((error as NodeJS.ErrnoException).code ?? ''));
    socket.on('close', () => giveUp('CLOSED'));
    socket.on('secureConnect', () => {
      clearTimeout(deadline);
      resolve(handshakeOf(host, socket));
      socket.destroy();
    });
  });
}

function handshakeOf(host: string, socket: tls.TLSSocket): Handshake {
  const certificate: PeerCertificate = socket.getPeerCertificate();
  // Typed as an Error, and is OpenSSL's word.
  const distrust = socket.authorizationError as unknown as string | null;
  return {
    protocol: socket.getProtocol() ?? '',
    validFrom: Date.parse(certificate.valid_from),
    validTo: Date.parse(certificate.valid_to),
    names: certificate.subjectaltname ?? String(certificate.subject.CN),
    isForHost: tls.checkServerIdentity(host, certificate) === undefined,
    distrust: distrust ?? undefined,
  };
}

/** An IPv6 address stands in brackets in a URL and nowhere else. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

const isName = (host: string): boolean => !/^[\d.]+$|:/.test(host);
