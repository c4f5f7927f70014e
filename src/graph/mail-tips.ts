import type { MailTips } from './ports';
import { addressOf, collection } from './request';
import type { Json } from './request';

/**
 * What is asked of `POST /me/getMailTips`, by the names of learn.microsoft.com/graph/api/user-getmailtips; the least permission
 * for it is Mail.Read.
 */
const OPTIONS = 'totalMemberCount, externalMemberCount, moderationStatus, deliveryRestriction, recipientScope';

/** Addresses a request; Exchange has a limit of its own (MaxRecipientsPerGetMailTipsRequest) and does not say which. */
export const MOST_ADDRESSES = 100;

export const mailTipsRequest = (addresses: readonly string[]): Json => ({
  EmailAddresses: addresses,
  MailTipsOptions: OPTIONS,
});

/**
 * The answer's tips by address, in lower case: Exchange promises no order.
 * @throws GraphError where it is no answer at all
 */
export function readMailTips(answer: unknown): ReadonlyMap<string, MailTips> {
  const tips = collection(answer).map(readOne);
  return new Map(tips.map((each) => [each.address, each]));
}

/** Nothing is known of it. */
export const noTips = (address: string): MailTips => ({
  address: address.toLowerCase(),
  members: undefined,
  external: undefined,
  moderated: false,
  restricted: false,
});

function readOne(tips: Json): MailTips {
  const address = addressOf(tips);
  // An address that Exchange could not look at has an `error` and perhaps zeros beside it.
  if (tips.error != null) return noTips(address);
  const members = membersIn(tips);
  return {
    address,
    members,
    external: members === undefined ? undefined : count(tips.externalMemberCount, 0, members),
    moderated: tips.isModerated === true,
    restricted: tips.deliveryRestricted === true,
  };
}

/**
 * A person has 1 member too, and so may a group that nobody has counted yet: a list is never made smaller by such an answer.
 * Of a list of somebody else's organisation Exchange sees the address alone.
 */
function membersIn({ totalMemberCount, recipientScope }: Json): number | undefined {
  const isOutside = typeof recipientScope === 'string' && /external/i.test(recipientScope);
  return isOutside ? undefined : count(totalMemberCount, 2, Number.MAX_SAFE_INTEGER);
}

const count = (value: unknown, least: number, most: number): number | undefined =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
    ? (value as number)
    : undefined;
