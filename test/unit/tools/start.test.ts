import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each([
  [['--maill', 'x'], 'There is no option --maill. "npm start -- --help" shows what there is.\n'],
  [['--mail'], /^Option '--mail <value>' argument missing\. "npm start/],
  [['--mail', '--built'], /^Option '--mail' argument is ambiguous\. "npm start/],
  [['folder'], /^Unexpected argument 'folder'\.[^\n]* "npm start[^\n]*\n$/],
])('npm start -- %j: sentences that end where they end', (args, said) => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/start.mjs', ...args], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toMatch(said);
});
