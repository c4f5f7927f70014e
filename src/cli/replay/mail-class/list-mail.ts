import { domainOf, localPartOf, normaliseAddress } from '../../../signals/address';
import { addressesIn } from './mail-headers';
import type { HeaderFields } from './mail-headers';

/** What list software writes into what it hands on, and nothing else does. */
const LIST_FIELDS = [
  'x-mailing-list',
  'x-beenthere',
  'x-mailman-version',
  'x-google-group-id',
  'x-listname',
  'x-list-name',
  'x-list-id',
  'x-list',
  'x-ml-name',
  'x-mlserver',
  'x-list-manager',
  'x-sympa-to',
  'x-egroups-return',
  'x-listprocessor-version',
  'x-ecartis-version',
  'list-software',
];

/** Fields that hold the posting address, the plainest first. */
const ADDRESS_FIELDS = ['x-beenthere', 'x-mailing-list', 'x-sympa-to', 'x-list-id'];

/** Where lists live by the custom of naming hosts: `x@lists.example.org`, `x@listserv.example.edu`, `x@examplegroups.com`. */
const LIST_HOST = /^(lists?|listes?|listas?|listen|listserv|groups?|ml|mlist)\.|^[a-z]*groups\.(com|io)$/;

/** Local parts named like a list: `x-l`, `x-users`. */
const LIST_NAME = /[-_.](l|list|liste|users?|devel|dev|developers?|discuss|discussion|announce|talk)$/;

/**
 * The posting address of the list that handed this mail on, where the headers tell (List-Post, RFC 2369; X-BeenThere,
 * X-Mailing-List, Mailing-List, `Delivered-To: mailing list`, List-Id found again among the recipients); normalised.
 * Announcement lists (`List-Post: NO`) have none.
 */
export function postingAddress(fields: HeaderFields): string | undefined {
  const post = fields.all('list-post');
  if (post.some((value) => value.toUpperCase().startsWith('NO'))) return undefined;
  const fromPost = mailtoIn(post.join(' '));
  if (fromPost !== undefined) return fromPost;
  const named = fields.addresses(...ADDRESS_FIELDS)[0] ?? mailingListAddress(fields);
  if (named !== undefined) return named;
  const reached = fields.addresses('to', 'cc', 'reply-to');
  return (
    reached.find((address) => isNamedById(address, fields)) ?? reached.find((address) => isControlled(address, fields))
  );
}

/** Whether a list handed this mail on to its members, or somebody posted it to one. */
export function isListMail(fields: HeaderFields): boolean {
  if (fields.has(...LIST_FIELDS) || mailingListAddress(fields) !== undefined) return true;
  if (mailtoIn(fields.text('list-post')) !== undefined || /\blist\b/.test(fields.text('precedence'))) return true;
  const reached = fields.addresses('to', 'cc', 'reply-to');
  return (
    reached.some(
      (address) =>
        isNamedById(address, fields) ||
        isControlled(address, fields) ||
        LIST_HOST.test(domainOf(address)) ||
        LIST_NAME.test(localPartOf(address)),
    ) ||
    isTagged(fields, reached) ||
    isDigest(fields)
  );
}

/** `<mailto:list@host?subject=x>` of a List-Post, which may also hold web addresses. */
function mailtoIn(value: string): string | undefined {
  const at = value.toLowerCase().indexOf('mailto:');
  return at < 0 ? undefined : addressesIn(value.slice(at + 'mailto:'.length))[0];
}

/** `Mailing-List: list x@host; contact y@host` (ezmlm, Yahoo), `Delivered-To: mailing list x@host` (ezmlm). */
function mailingListAddress(fields: HeaderFields): string | undefined {
  const named = fields.all('mailing-list').find((value) => /^list\b/i.test(value));
  const delivered = fields.all('delivered-to').find((value) => /^mailing list\b/i.test(value));
  const value = named ?? delivered;
  return value === undefined ? undefined : addressesIn(value)[0];
}

/** RFC 2919: `List-Id: Name <staff.corp.example>` is the list staff@corp.example. */
const isNamedById = (address: string, fields: HeaderFields): boolean =>
  fields.text('list-id').includes(`${localPartOf(address)}.${domainOf(address)}`);

/** Whether the mail was sent by this address' own software: `owner-x`, `x-owner`, `x-bounces+member=host`, `sentto-1-x`. */
function isControlled(address: string, fields: HeaderFields): boolean {
  const name = localPartOf(address);
  const domain = domainOf(address);
  return fields.addresses('sender', 'return-path', 'errors-to', 'x-loop').some((control) => {
    const local = localPartOf(control);
    if (local === `owner-${name}`) return true;
    if (!local.startsWith(name) || !isSameOrganisation(domainOf(control), domain)) return false;
    return /^[-+](owner|bounces?|admin|request|errors?|return|bnc|list-admin)/.test(local.slice(name.length));
  });
}

/** Whether one domain is the other or stands below it: lists.corp.example sends for corp.example. */
const isSameOrganisation = (a: string, b: string): boolean => `.${a}`.endsWith(`.${b}`) || `.${b}`.endsWith(`.${a}`);

/** `[Staff] Lunch` to staff@…: the list has marked the subject with its own name. */
function isTagged(fields: HeaderFields, reached: readonly string[]): boolean {
  const tag = /\[([^\][\s]{2,40})\]/.exec(fields.text('subject').slice(0, 200));
  return tag !== null && reached.some((address) => localPartOf(normaliseAddress(address)) === tag[1]);
}

/** `Staff Digest, Vol 3, Issue 12`, `staff digest V1 #33`. */
const isDigest = (fields: HeaderFields): boolean =>
  /\bdigest\b.{0,20}(\bvol|\bv\d|#\d)/.test(fields.text('subject').slice(0, 200)) && fields.has('precedence');
