/** `npm run bench`: the figures the project holds itself to. `-- --help` tells the options. */

import fs from 'node:fs';
import path from 'node:path';
import util from 'node:util';
import { giveUp } from './project.mjs';
import { ensureInstalled } from './install.mjs';
import { withSource } from './load-source.mjs';
import { buildWhenStale } from './bundles.mjs';

const HELP = `npm run bench -- [options] [NAME…]
Measures what the project promises and prints a line a figure. Names choose; without any, all are run.
Ends with 0 where every figure keeps to its limit, 1 where one does not or could not be measured, 2 on a wrong call.

--json          one JSON object a line: {"metric", "value", "n", …}, or {"metric", "why"} where there is no figure
--data FOLDER   mail to measure accuracy on: quoted-headers.jsonl, quoted-headers-html.jsonl, list-mails.jsonl,
                new-text.jsonl, cases.jsonl. It is not part of the project; without it accuracy is left out
--peer FOLDER   with peers: a checkout of FlexConfirmMail's Office add-in, built or not. It is not part of the project either
--minutes N     with soak: how long it composes; 10 where it is not said
--cases FILE    a file of that folder to read in the place of cases.jsonl
--failures      with accuracy: the ids of the rows that speak against a figure
--help          this text`;

const USAGE_ERROR = 2;

function readArguments() {
  /** @type {{ json?: boolean, data?: string, peer?: string, minutes?: string, cases?: string, failures?: boolean, help?: boolean }} */
  let values = {};
  /** @type {string[]} */
  let names = [];
  try {
    ({ values, positionals: names } = util.parseArgs({
      options: {
        json: { type: 'boolean' },
        data: { type: 'string' },
        peer: { type: 'string' },
        minutes: { type: 'string' },
        cases: { type: 'string' },
        failures: { type: 'boolean' },
        help: { type: 'boolean' },
      },
      allowPositionals: true,
    }));
  } catch (error) {
    giveUp(`${/** @type {Error} */ (error).message} "npm run bench -- --help" shows what there is.`, USAGE_ERROR);
  }
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const { json = false, failures = false, cases } = values;
  const folders = { data: folder('data', values.data), peer: folder('peer', values.peer) };
  return { json, failures, ...folders, cases, names, minutes: minutesOf(values.minutes) };
}

/** @param {string | undefined} given */
function minutesOf(given) {
  if (given === undefined) return undefined;
  const minutes = Number(given);
  if (!(minutes > 0 && minutes <= 24 * 60))
    giveUp(`--minutes takes a number of minutes, such as 10, not "${given}".`, USAGE_ERROR);
  return minutes;
}

/**
 * The full path of a folder that is there. npm runs scripts in the project's folder; a relative one is meant from where the
 * command was typed.
 * @param {string} option @param {string | undefined} given
 */
function folder(option, given) {
  if (given === undefined) return undefined;
  const full = path.resolve(process.env['INIT_CWD'] ?? '.', given);
  if (!fs.statSync(full, { throwIfNoEntry: false })?.isDirectory())
    giveUp(`--${option} takes a folder, and ${full} is not one.`, USAGE_ERROR);
  return full;
}

/** @param {(options: object) => { needBuild: boolean }} choose */
function needsBuild(choose) {
  try {
    return choose(options).needBuild;
  } catch (error) {
    return giveUp(/** @type {Error} */ (error).message, USAGE_ERROR);
  }
}

const options = readArguments();
await ensureInstalled();

try {
  await withSource('test/bench/run-benchmarks.ts', async ({ chooseBenchmarks, runBenchmarks }) => {
    if (needsBuild(chooseBenchmarks)) await buildWhenStale();
    process.exitCode = (await runBenchmarks(options)) > 0 ? 1 : 0;
  });
} catch (error) {
  giveUp(/** @type {Error} */ (error).message);
}
