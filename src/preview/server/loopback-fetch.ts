import https from 'node:https';
import type { EngineFetch } from './classic/engine';

/** An answer the engine takes; more is no answer. */
const LARGEST_ANSWER = 4 * 1024 * 1024;

export const networkFailed = (): TypeError => new TypeError('Network request failed');

/**
 * The bare engine's network: one host of this computer and nothing else, whatever name the address has.
 * @param origin of that host.
 */
export const loopbackFetch =
  (origin: string): EngineFetch =>
  (url, { method, body, headers = {} }) =>
    new Promise((resolve, reject) => {
      const refuse = (): void => reject(networkFailed());
      let address: URL;
      try {
        address = new URL(url);
      } catch {
        refuse();
        return;
      }
      if (address.origin !== origin) {
        refuse();
        return;
      }
      const asked = { method, headers, lookup: toLoopback, rejectUnauthorized: false };
      // Never beyond this computer: the name is resolved here, so an untrusted certificate is acceptable.
      const request = https.request(address, asked, (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > LARGEST_ANSWER) request.destroy();
          else chunks.push(chunk);
        });
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
        response.on('error', refuse);
      });
      request.on('error', refuse);
      request.end(body);
    });

type Lookup = NonNullable<https.RequestOptions['lookup']>;
const toLoopback: Lookup = (_name, options, callback) => {
  if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(null, '127.0.0.1', 4);
};
