import type { Switches } from '../outlook';

/** A list the organisation says the size of. */
export interface PolicyList {
  readonly address: string;
  readonly name: string;
  readonly size: number;
}

/** The policy.json the preview's switches stand for; the add-in fetches it like any other. */
export const policyDocument = (
  switches: Switches,
  domains: readonly string[],
  lists: readonly PolicyList[],
  extra: PolicyList | undefined,
): string =>
  JSON.stringify({
    mode: switches.policyMode,
    organisationDomains: domains,
    // The size alone: what follows from it is the ladder's business.
    lists: [...lists, ...(extra && switches.sizeKnown ? [extra] : [])].map((list) => ({ ...list, action: 'allow' })),
  });
