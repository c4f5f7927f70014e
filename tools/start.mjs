/** `npm start`: sets up what is missing, then serves the simulated Outlook on this computer until it is told to stop. */

import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import util from 'node:util';
import { giveUp, root } from './project.mjs';
import { ensureInstalled } from './install.mjs';
import { buildAndStay, DEPLOYED, READABLE, watch } from './bundles.mjs';
import { CERTIFICATE_NOTE, developmentCertificate } from './certificate.mjs';
import { openInBrowser } from './open.mjs';

const HELP = `Opens a simulated Outlook with Reply-All Guard in it, on this computer only. A source that is saved is built again at once: reload
the page to see it.

  npm start                        at https://localhost:3000
  npm start -- --port 8443         at another port; 0 takes any free one
  npm start -- --mail FOLDER       with the .eml files of a folder, and of those in it, in the mailbox
  npm start -- --mail FOLDER --me ADDRESS
                                   the same, and says whose mail it is
  npm start -- --built             with the minified files that are deployed, those of "npm run build"
  npm start -- --no-open           without opening the browser
  npm start -- --help              this page
`;

const USAGE_ERROR = 2;

/** @returns {{ port: number, mailDir: string | undefined, me: string | undefined, open: boolean, built: boolean }} */
function readArguments() {
  /** @type {{ port?: string, mail?: string, me?: string, built?: boolean, 'no-open'?: boolean, help?: boolean }} */
  let values = {};
  try {
    ({ values } = util.parseArgs({
      options: {
        port: { type: 'string' },
        mail: { type: 'string' },
        me: { type: 'string' },
        built: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }));
  } catch (error) {
    giveUp(
      `${faultIn(/** @type {NodeJS.ErrnoException} */ (error))} "npm start -- --help" shows what there is.`,
      USAGE_ERROR,
    );
  }
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const port = values.port ?? '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    giveUp(`--port takes a number from 0 to 65535, not "${port}".`, USAGE_ERROR);
  // npm runs scripts in the project's folder; a relative folder is meant from where the command was typed.
  const mailDir = values.mail === undefined ? undefined : path.resolve(process.env['INIT_CWD'] ?? '.', values.mail);
  if (mailDir && !fs.statSync(mailDir, { throwIfNoEntry: false })?.isDirectory()) {
    giveUp(`--mail takes a folder with .eml files, and ${mailDir} is not a folder.`, USAGE_ERROR);
  }
  if (values.me !== undefined && !mailDir)
    giveUp('--me says whose mail --mail shows: add "--mail FOLDER".', USAGE_ERROR);
  if (values.me !== undefined && !/^[^\s@<>]+@[^\s@<>]+$/.test(values.me))
    giveUp(`--me takes an address such as pat@corp.example, not "${values.me}".`, USAGE_ERROR);
  return { port: Number(port), mailDir, me: values.me, open: !values['no-open'], built: values.built ?? false };
}

/** One sentence: Node's own go on about arguments that this command does not take. @param {NodeJS.ErrnoException} error */
function faultIn({ code, message }) {
  const [option] = /(?<=')-[^' ]*/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && option) return `There is no option ${option}.`;
  const [sentence = ''] = message.split('\n');
  return sentence.replace(/\.?$/, '.');
}

/** npm's shell ends on SIGTERM without handing it on: when the parent has gone, nobody can stop this process any more. */
function endWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

const { port, mailDir, me, open, built } = readArguments();
const edition = built ? DEPLOYED : READABLE;
endWithNpm();
if (!fs.existsSync(path.join(root, 'node_modules')))
  console.error('The first start takes about a minute, later ones take seconds.');
await ensureInstalled('to build');
const [certificate, builders] = await Promise.all([developmentCertificate(), buildAndStay(edition)]);

const { serve, readMails, ownMailInWords, notInMail } = await import(
  pathToFileURL(path.join(edition.folder, 'preview', 'server.mjs')).href
);
const own = mailDir && (await readMails(mailDir, me));
if (own && me !== undefined && !own.owner) giveUp(notInMail(me, own), USAGE_ERROR);
const server = await serve({
  port,
  certificate,
  distDir: edition.folder,
  officeJsDir: path.join(root, 'node_modules', '@microsoft', 'office-js', 'dist'),
  ...(mailDir && { mailDir }),
  ...(me !== undefined && { me }),
}).catch((/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code === 'EADDRINUSE') {
    giveUp(
      `Port ${port} is taken by another program: stop that one, or choose another port with "npm start -- --port ${port + 1}".`,
      USAGE_ERROR,
    );
  }
  if (error.code === 'EACCES') {
    giveUp(
      `Port ${port} may not be used by this user: choose one above 1023, for instance "npm start -- --port 3000".`,
      USAGE_ERROR,
    );
  }
  throw error;
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => void server.close().finally(() => process.exit(0)));
}

console.log(`
Reply-All Guard in a simulated Outlook: ${server.url}
${own ? `\n${ownMailInWords(own)}\n` : ''}
${CERTIFICATE_NOTE} Ctrl+C stops the server.
`);
watch(builders, () => console.error('Reload the page to see it.'));
if (open && process.stdout.isTTY) openInBrowser(server.url);
