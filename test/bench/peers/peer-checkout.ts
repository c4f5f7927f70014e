import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleOf } from './bundle-peer';

/** What its package.json calls itself. */
const PACKAGE = 'office-addin-flex-confirm-mail';
const WHERE = 'git clone https://github.com/FlexConfirmMail/Outlook-Office-Addin';

/** Its event handler: a source, and what its own build makes of it. */
const HANDLER = path.join('src', 'web', 'app.js');
const BUILT = path.join('dist', 'app.js');

/** The script that each of its events loads, and whose build made it. */
export interface PeerScript {
  readonly source: string;
  readonly builtBy: 'its own build' | 'this bench, from its sources';
}

/** @throws one sentence where a folder is no checkout of FlexConfirmMail's Office add-in */
export function expectPeer(folder: string): void {
  if (nameIn(folder) === PACKAGE && isFile(path.join(folder, HANDLER))) return;
  throw new Error(
    `${folder} is not a checkout of FlexConfirmMail's Office add-in, the only peer that this can measure: "${WHERE}" gets one.`,
  );
}

/** As it is shipped: what its own build left in the folder, else its sources put together here with the settings of that build. */
export async function peerScript(folder: string): Promise<PeerScript> {
  const built = path.join(folder, BUILT);
  if (isFile(built)) return { source: await readFile(built, 'utf8'), builtBy: 'its own build' };
  return { source: await bundleOf(folder, HANDLER, { forOldBrowsers: true }), builtBy: 'this bench, from its sources' };
}

/** What it asks its web host for, of the configuration that it tests with; `added` is a line for one of the files. */
export function testConfiguration(folder: string, added: Readonly<Record<string, string>>) {
  return (url: string): string | undefined => {
    const [, name] = /configs\/(\w+\.txt)$/.exec(url) ?? [];
    const file = name && path.join(folder, 'tests', 'run-test-server', 'configs', name);
    return file && isFile(file) ? `${readFileSync(file, 'utf8')}\n${added[name] ?? ''}` : undefined;
  };
}

function nameIn(folder: string): unknown {
  try {
    return (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { readonly name?: unknown }).name;
  } catch {
    return undefined;
  }
}

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
