import { textsOf, textOf } from '../../command';
import type { Values } from '../../command';
import type { Policy } from '../../../policy/schema';
import { domainOf } from '../../../signals/address';
import { readAddress, readAddresses } from '../../read-addresses';
import type { GivenList, MadeUpMessage } from './message';

/**
 * The message that the flags describe.
 * @throws one sentence that names the flag which is wrong or missing
 */
export function readMessage(values: Values, { organisationDomains }: Policy): MadeUpMessage {
  if (values['reply-all'] === true && values.new === true)
    throw new Error('--reply-all and --new exclude each other: give one of them.');
  const to = readAddresses(textsOf(values, 'to'), '--to');
  const unknown = readAddresses(textsOf(values, 'unknown-list'), '--unknown-list');
  const lists = [...textsOf(values, 'list').map(readList), ...unknown.map((address) => listOf(address, undefined))];
  const addresses = [...to, ...lists.map(({ address }) => address)];
  const [first] = addresses;
  if (first === undefined)
    throw new Error('Say whom the message goes to: --to ADDRESS, --list ADDRESS=SIZE or --unknown-list ADDRESS.');
  const twice = addresses.find((address, at) => addresses.indexOf(address) !== at);
  if (twice !== undefined) throw new Error(`${twice} is given twice: once as a person or list is enough.`);
  const from = textOf(values, 'from');
  return {
    from: from === undefined ? `you@${organisationDomains[0] ?? domainOf(first)}` : readAddress(from, '--from'),
    to,
    lists,
    isReply: values.new !== true,
    text: textOf(values, 'text') ?? '',
  };
}

/** Outlook would show a name, which nobody has given. */
const listOf = (address: string, size: number | undefined): GivenList => ({ address, name: address, size });

function readList(given: string): GivenList {
  const at = given.lastIndexOf('=');
  if (at < 0)
    throw new Error(
      `--list takes ADDRESS=SIZE; "${given}" has no size. One that nobody knows: --unknown-list ${given.trim()}.`,
    );
  const [address, size] = [given.slice(0, at), given.slice(at + 1).trim()];
  if (/^[1-9]\d{0,8}$/.test(size)) return listOf(readAddress(address, '--list'), Number(size));
  const digits = size.replace(/[\s.,_'’]/g, '');
  const meant = digits !== size && /^[1-9]\d{0,8}$/.test(digits) ? ` Is ${address}=${digits} meant?` : '';
  throw new Error(`--list takes ADDRESS=SIZE, a whole number of people from 1; "${size}" is none.${meant}`);
}
