import { known } from '../engine/facts';
import type { ListEntry } from '../engine/facts';
import type { Person, RecipientEntry } from '../outlook/ports';
import type { Policy } from '../policy/schema';
import { meOf, recipientsOf } from './collect-recipients';
import { peopleAndLists } from './people-and-lists';

/** The lists among those who got a message that is read, as the rules see them in a reply to it; nobody is asked for their sizes. */
export function listsReceived(me: Person, policy: Policy, reached: readonly RecipientEntry[]): readonly ListEntry[] {
  const mine = meOf(me, undefined, policy);
  const recipients = recipientsOf([known({ entries: reached, atCap: false }, 'outlook')], mine, policy);
  return peopleAndLists({ me: mine, policy, recipients, isFamiliar: () => false, sizes: [] }, undefined).lists;
}
