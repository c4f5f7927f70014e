import { rule } from '../rule';
import type { StormWord } from '../facts';

const MANY_PEOPLE = 100;
/** Bare thanks and "me too" are noise, but no reason to stop anyone. */
const FUEL: readonly StormWord[] = ['asks-removal', 'tells-to-stop'];

/** The words every storm is made of, sent to everyone. Knowing the list does not soften it. */
export const stormFuel = rule(
  {
    firesOn: 'A reply to all that asks to be removed, or tells others to stop.',
    messages: ['asks-removal', 'tells-to-stop'],
  },
  {
    id: 'storm-fuel',
    needs: ['toAll', 'stormWords'],
    from: MANY_PEOPLE,
    insists: true,
    check(facts, reach) {
      const words = facts.stormWords;
      if (!facts.toAll || !words.known || (reach.people < MANY_PEOPLE && !reach.unknownList)) return undefined;
      const fuel = FUEL.find((word) => words.value.includes(word));
      return fuel && { action: 'confirm', messageId: fuel, params: {} };
    },
  },
);
