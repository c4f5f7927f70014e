import { describe, it } from 'vitest';
import { findNginx } from '../../tools/nginx.mjs';
import { findPowerShell } from '../../tools/powershell.mjs';
import { findStaticWebApps } from '../../tools/static-web-apps.mjs';
import { findRotel } from './rotel';

const nginx = findNginx();
const rotel = findRotel();
const powerShell = findPowerShell();
const staticWebApps = findStaticWebApps();

/** Tests that need a program. Where there is none they count as skipped, under the sentence that says why. */
const needing =
  (missing: string | undefined) =>
  (title: string, define: () => void): void => {
    if (missing === undefined) describe(title, define);
    else describe.skip(`${title}. ${missing}`, define);
  };

export const withNginx = needing('missing' in nginx ? nginx.missing : undefined);

/** Tests that stand in for those where there is no nginx. */
export function withoutNginx(title: string, define: () => void): void {
  if ('missing' in nginx) describe(title, define);
}

export const withRotel = needing(
  rotel === undefined ? '@streamfold/rotel-linux-x64 is not installed: npm has it for Linux on x64 alone.' : undefined,
);

export const withStaticWebApps = needing('missing' in staticWebApps ? staticWebApps.missing : undefined);

export const withPowerShell = needing('missing' in powerShell ? powerShell.missing : undefined);

/** A test of another runner that it skipped itself, for want of a program: it counts as skipped here too. */
export function notRunHere(name: string): void {
  it.skip(name);
}
