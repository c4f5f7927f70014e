/** Before a file is there at all. */

import { inDays, file, remove, answer, status, PAGES, ANY } from './mutation';
import type { Mutation } from './mutation';

export const OF_CONNECTION: readonly Mutation[] = [
  { id: 'certificate-expired', what: 'yesterday', certificate: { from: inDays(-90), to: inDays(-1) } },
  { id: 'certificate-expired', what: 'valid from tomorrow on', certificate: { from: inDays(1), to: inDays(90) } },
  { id: 'certificate-name', what: 'of another host', certificate: { names: ['other.example', '192.0.2.1'] } },
  { id: 'certificate-untrusted', what: 'self-signed', certificate: { isOnItsOwn: true } },
  { id: 'certificate-expiring', what: 'in a week', certificate: { from: inDays(-83), to: inDays(7) } },
  {
    id: 'tls-version',
    what: 'TLS 1.1',
    tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
  },
  { id: 'no-answer', what: 'hangs', hosted: answer(/guard\/policy/, () => {}), isSlow: true },
  {
    id: 'no-answer',
    what: 'sends a byte now and then',
    hosted: answer(/commands\.js/, (response) => {
      response.writeHead(200, { 'Content-Type': 'text/javascript' });
      const timer = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(timer));
    }),
    isSlow: true,
  },
  {
    id: 'no-answer',
    what: 'breaks off in the middle',
    hosted: answer(/taskpane\.js/, (response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('var half', () => response.destroy());
    }),
  },
  { id: 'no-answer', what: 'closes without a word', hosted: answer(/taskpane\.js/, (response) => response.destroy()) },
  {
    id: 'no-answer',
    what: 'talks something else',
    hosted: answer(/taskpane\.js/, (response) => response.socket?.end('SSH-2.0-OpenSSH_9.9\r\n')),
  },
  {
    id: 'no-answer',
    what: 'is compressed and damaged',
    hosted: answer(/taskpane\.js/, (response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('no gzip'),
    ),
  },
  { id: 'no-answer', what: 'is endless', hosted: file('taskpane.js', () => Buffer.alloc(5_000_000, ' ')) },
  {
    id: 'redirect',
    what: 'to a sign-in',
    hosted: status(/guard\/policy/, 302, { Location: 'https://login.example/?next=policy.json' }),
  },
  {
    id: 'redirect',
    what: 'in a loop',
    hosted: answer(ANY, (response, { url }) => response.writeHead(308, { Location: String(url) }).end()),
  },
  { id: 'missing', what: 'a script', hosted: remove('/commands.js') },
  { id: 'missing', what: 'an icon that the manifest names', hosted: remove('/icon-20.png') },
  { id: 'missing', what: 'kept back', hosted: status(/guard\/policy/, 403) },
  { id: 'missing', what: 'a failing server', hosted: status(PAGES, 503) },
];
