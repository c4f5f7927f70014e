import { PRESET_NAMES } from '../../storm/presets';
import { SWEPT } from '../../storm/sweep';
import { command } from '../command';
import { parameterOptions } from './parameter-options';

const DETAILS = `Simulates a reply-all storm from its first message to its last delivery: with nothing to stop it, with the guard, with Exchange's own
protection, and with both. Each reply to all in it is checked by the add-in's own rules, under the built-in policy or yours. The storm is fitted to a
real one, and each number in it can be changed. A policy that only observes is simulated as if it enforced, and the report says so.

  npx reply-all-guard storm --preset nhs-2016 --coverage 0.5
  npx reply-all-guard storm --preset nhs-2016 --sweep send-anyway
  npx reply-all-guard storm --on-web 60 --on-classic 25 --on-phone 15 --coverage-classic 0.8
  npx reply-all-guard storm --policy policy.json --html storm.html`;

/** `reply-all-guard storm`: what a storm comes to, with the guard and without. */
export const storm = command({
  words: ['storm'],
  summary: 'simulate a reply-all storm, with the guard and without',
  details: DETAILS,
  options: {
    preset: { value: 'NAME', choices: PRESET_NAMES, description: `the storm: ${PRESET_NAMES.join(', ')} (nhs-2016)` },
    policy: { value: 'FILE', description: 'the policy that the guard has; the built-in one if you name none' },
    sweep: {
      value: 'NAME',
      choices: SWEPT,
      description: `what the guard comes to for each share, 0 to 1, of one of ${SWEPT.join(', ')}`,
    },
    json: { conflicts: ['html'], description: 'print one JSON object' },
    html: { value: 'FILE', description: 'write one page with charts and both sweeps, complete in itself' },
    ...parameterOptions,
  },
  exitCodes: { 0: 'the storm was simulated', 2: 'it could not be, or the policy has findings' },
  async run(values) {
    // The simulation brings the whole guard along, and charts are large: other commands need not wait for them.
    const { runStormCommand } = await import(/* webpackMode: "eager" */ './run-storm-command');
    return runStormCommand(values);
  },
});
