import type { Rule } from '../decision';
import type { StormWord } from '../facts';

const MANY_PEOPLE = 100;
/** Bare thanks and "me too" are noise, but no reason to stop anyone. */
const FUEL: readonly StormWord[] = ['asks-removal', 'tells-to-stop'];

/** The words every storm is made of, sent to everyone. Knowing the list does not soften it. */
export const stormFuel: Rule = {
  id: 'storm-fuel',
  messages: ['asks-removal', 'tells-to-stop'],
  check(facts, reach) {
    const words = facts.stormWords;
    if (!facts.toAll || !words.known || (reach.people < MANY_PEOPLE && !reach.unknownList)) return undefined;
    const fuel = FUEL.find((word) => words.value.includes(word));
    return fuel && { action: 'confirm', messageId: fuel, params: {} };
  },
};
