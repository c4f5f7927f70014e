import type { Profile } from '../../../src/clients/profile';
import { profiles } from '../../../src/clients/profiles';
import { scenarios } from '../scenario';
import type { NamedScenario } from '../scenario';
import { resultOf, runOnClient } from './on-client';
import type { Outcome, Result } from './on-client';

/** One scenario on one client. */
export interface Cell {
  readonly scenario: NamedScenario;
  readonly profile: Profile;
  readonly outcome: Outcome;
  readonly result: Result;
}

/** Every scenario on every client, with the built handlers; in seconds. */
export async function matrix(): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  for (const scenario of scenarios) {
    const most = await runOnClient(scenario, profiles[0]!);
    for (const profile of profiles) {
      const outcome = profile === profiles[0] ? most : await runOnClient(scenario, profile);
      cells.push({ scenario, profile, outcome, result: resultOf(outcome, most) });
    }
  }
  return cells;
}
