import type { Layer } from '../../policy/parse';

type Incident = NonNullable<Layer['incident']>;
export type Scope = NonNullable<Incident['scope']>;

/** What a freeze stops where its `scope` does not say: the rule `incident-freeze` holds it the same. */
export const scopeOf = ({ scope, lists }: Pick<Incident, 'scope' | 'lists'>): Scope =>
  scope ?? (lists?.length ? 'everything' : 'replies');

/** What an incident freezes; none named is every list. */
export const listsOf = ({ lists = [] }: Pick<Incident, 'lists'>): string =>
  lists.length ? lists.join(', ') : 'any list';

/** `every message to all@corp.example`, for sentences. */
export const frozenText = (incident: Pick<Incident, 'scope' | 'lists'>): string =>
  `every ${scopeOf(incident) === 'everything' ? 'message' : 'reply to all'} to ${listsOf(incident)}`;
