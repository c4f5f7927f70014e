import type { CommandOptions, ValuesOf } from '../../command';
import type { Policy } from '../../../policy/schema';
import { domainOf } from '../../../signals/address';
import { didYouMean } from '../../nearest';
import { readAddress, readAddresses } from '../../read-addresses';
import type { GivenList, MadeUpMessage } from './message';

/** What describes the message. */
export const MESSAGE_OPTIONS = {
  to: {
    value: 'ADDRESS',
    many: true,
    description:
      "a person it goes to; several with commas, or --to again. As in Outlook, an address with a list's name (all-staff@…) may be a list of unknown size",
  },
  list: {
    value: 'ADDRESS=SIZE',
    many: true,
    description: "a list and how many people it has; --list again for another. A size in the policy's own row wins",
  },
  'unknown-list': { value: 'ADDRESS', many: true, description: 'a list whose size nobody knows' },
  from: { value: 'ADDRESS', description: "who writes; you@ the organisation's first domain if you name nobody" },
  new: { description: 'a new message instead of a reply to all' },
  invitation: { conflicts: ['new'], description: 'an invitation to a meeting instead of a reply to all' },
  'reply-all': { conflicts: ['new', 'invitation'], description: 'a reply to all, which it is anyway' },
  text: { value: 'TEXT', description: 'what the person typed; some rules read it' },
} as const satisfies CommandOptions;

/**
 * The message that the options describe.
 * @throws one sentence that names the option which is wrong or missing
 */
export function readMessage(
  values: ValuesOf<typeof MESSAGE_OPTIONS>,
  { organisationDomains }: Pick<Policy, 'organisationDomains'>,
): MadeUpMessage {
  const to = readAddresses(values.to, '--to');
  const unknown = readAddresses(values['unknown-list'], '--unknown-list');
  const lists = [...values.list.map(readList), ...unknown.map((address) => listOf(address, undefined))];
  const addresses = [...to, ...lists.map(({ address }) => address)];
  const [first] = addresses;
  if (first === undefined)
    throw new Error('Say whom the message goes to: --to ADDRESS, --list ADDRESS=SIZE or --unknown-list ADDRESS.');
  const twice = addresses.find((address, at) => addresses.indexOf(address) !== at);
  if (twice !== undefined) throw new Error(`${twice} is given twice: once as a person or list is enough.`);
  const { from, text = '' } = values;
  return {
    from: from === undefined ? `you@${organisationDomains[0] ?? domainOf(first)}` : readAddress(from, '--from'),
    to,
    lists,
    kind: values.invitation ? 'invitation' : values.new ? 'new' : 'reply',
    text,
  };
}

/** Outlook would show a name, which nobody has given. */
const listOf = (address: string, size: number | undefined): GivenList => ({ address, name: address, size });

function readList(given: string): GivenList {
  const at = given.lastIndexOf('=');
  if (at < 0)
    throw new Error(
      `--list takes ADDRESS=SIZE; "${given}" has no size. If nobody knows its size: --unknown-list ${given.trim()}.`,
    );
  const [address, size] = [given.slice(0, at), given.slice(at + 1).trim()];
  if (/^[1-9]\d{0,8}$/.test(size)) return listOf(readAddress(address, '--list'), Number(size));
  const digits = size.replace(/[\s.,_'’]/g, '');
  const meant = digits !== size && /^[1-9]\d{0,8}$/.test(digits) ? `${address}=${digits}` : undefined;
  throw new Error(`--list takes ADDRESS=SIZE with a whole number of people from 1, not "${size}".${didYouMean(meant)}`);
}
