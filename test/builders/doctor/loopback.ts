/** An https server on the loopback that can be made to fail in any way a server fails. */

import { once } from 'node:events';
import https from 'node:https';
import net from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Certificate } from './certificate';
import { hostWell, serve } from './hosted';
import type { Hosted } from './hosted';

export interface Loopback {
  readonly base: URL;
  /** What is served; to be replaced as a whole. */
  hosted: Hosted;
  readonly server: https.Server;
  /** The most connections that were open at a time. */
  readonly mostConnections: () => number;
  close(): Promise<void>;
}

/** @param folder behind the host's name; begins and ends with a slash */
export async function startLoopback(
  { key, cert }: Certificate,
  folder = '/guard/',
  host = '127.0.0.1',
): Promise<Loopback> {
  const server = https.createServer({ key, cert });
  const sockets = trackSockets(server);
  const base = new URL(folder, `https://${host}:${await listen(server)}`);
  const loopback = { base, server, hosted: await hostWell(base), ...sockets };
  server.on('request', (request, response) => serve(loopback.hosted, request, response));
  return loopback;
}

/** Serves at the port that the deployment's address names. @returns what ends it */
export async function startHosted(hosted: Hosted, { key, cert }: Certificate): Promise<() => Promise<void>> {
  const server = https.createServer({ key, cert }, (request, response) => serve(hosted, request, response));
  const { close } = trackSockets(server);
  await listen(server, Number(hosted.base.port));
  return close;
}

/** @param port 0: any that is free. @returns the port */
export async function listen(server: Server, port = 0): Promise<number> {
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

/** A server that does with its connections what it is told. */
export async function startRaw(onSocket: (socket: Socket) => void): Promise<{ base: URL; close(): Promise<void> }> {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    onSocket(socket);
  });
  const { close } = trackSockets(server);
  return { base: new URL(`https://127.0.0.1:${await listen(server)}/`), close };
}

function trackSockets(server: Server): { mostConnections(): number; close(): Promise<void> } {
  const sockets = new Set<Socket>();
  let most = 0;
  server.on('connection', (socket) => {
    most = Math.max(most, sockets.add(socket).size);
    socket.on('close', () => sockets.delete(socket));
  });
  return {
    mostConnections: () => most,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
