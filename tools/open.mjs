import { spawn } from 'node:child_process';

/**
 * What opens an address in the person's own browser here; undefined where there is no screen to open it on.
 * @param {NodeJS.Platform} platform @param {NodeJS.ProcessEnv} env @param {string} url
 * @returns {[program: string, args: string[]] | undefined}
 */
export function openCommand(platform, env, url) {
  if (platform === 'darwin') return ['open', [url]];
  if (platform === 'win32') return ['cmd', ['/c', 'start', '', url]];
  return (env['DISPLAY'] ?? env['WAYLAND_DISPLAY']) ? ['xdg-open', [url]] : undefined;
}

/**
 * Opens the address where that is possible; the address is printed anyway.
 * @param {string} url
 */
export function openInBrowser(url) {
  const command = openCommand(process.platform, process.env, url);
  if (!command) return;
  const child = spawn(command[0], command[1], { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
