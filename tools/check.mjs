/** `npm run check`: what a machine can tell about the sources without running them. Names choose: `npm run check -- types`. */

import { giveUp } from './project.mjs';
import { ensureInstalled } from './install.mjs';
import { commandOf, run } from './run.mjs';

/** The strictest first; each folder's tsconfig.json loosens the root's. */
const TYPE_PROJECTS = [
  '.',
  'src/launchevent',
  'src/commands',
  'src/taskpane',
  'src/cli',
  'src/preview',
  'src/field-report',
  'src/storm',
  'tools',
  'test',
];

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {readonly [pack: string, ...args: string[]][]} commands each an installed package's, by the package's name
 * @property {string} remedy what to do where it fails
 */

/** @type {readonly Check[]} */
const CHECKS = [
  {
    name: 'lint',
    commands: [['eslint', '.', '--max-warnings', '0']],
    remedy: 'each message above says what to write instead; "npm run fix" fixes what a machine can',
  },
  {
    name: 'types',
    commands: TYPE_PROJECTS.map((project) => ['typescript', '--project', project]),
    remedy: 'the compiler refused the code above',
  },
  {
    name: 'boundaries',
    commands: [
      [
        'dependency-cruiser',
        'src',
        'test',
        'tools',
        '--config',
        '.dependency-cruiser.mjs',
        '--output-type',
        'err-long',
      ],
    ],
    remedy: 'a module imports what it may not; the sentence under each name says what to do instead',
  },
  {
    name: 'format',
    commands: [['prettier', '.', '--check', '--log-level', 'warn']],
    remedy: '"npm run fix" formats the files above',
  },
  {
    name: 'unused',
    commands: [['knip', '--no-progress']],
    remedy: 'remove what nothing uses, or stop exporting it',
  },
];

/** Commands that are not called what their package is called. @type {Record<string, string>} */
const COMMAND_NAMES = { typescript: 'tsc', 'dependency-cruiser': 'depcruise' };

const wanted = process.argv.slice(2);
const strange = wanted.filter((name) => !CHECKS.some((check) => check.name === name));
if (strange.length > 0) {
  giveUp(
    `There is no check called ${strange.join(', ')}; there are ${CHECKS.map((check) => check.name).join(', ')}.`,
    2,
  );
}

await ensureInstalled();
let failures = 0;
for (const { name, commands, remedy } of CHECKS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  let failed = false;
  for (const [pack, ...args] of commands) {
    const code = await run(process.execPath, [commandOf(pack, COMMAND_NAMES[pack]), ...args]);
    failed ||= code !== 0;
  }
  console.log(failed ? `${name}: failed. ${remedy[0]?.toUpperCase()}${remedy.slice(1)}.` : `${name}: ok`);
  failures += Number(failed);
}
process.exitCode = failures > 0 ? 1 : 0;
