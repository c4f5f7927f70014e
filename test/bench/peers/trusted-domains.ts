import { parsePolicy } from '../../../src/policy/parse';
import { domainOf, isInside, normaliseAddress } from '../../../src/signals/address';
import { personOrList } from '../../../src/signals/person-or-list';
import { peerCases } from './peer-tests';
import { UNEXPLAINED } from './vector-group';
import type { VectorGroup, VectorResult } from './vector-group';

type PeerRecipient =
  string | { readonly displayName: string; readonly address: string; readonly recipientType: string };

interface Case {
  readonly recipients: readonly PeerRecipient[];
  readonly trustedDomains: readonly string[];
  readonly commonConfig?: { readonly UntrustUnsafeRecipients?: boolean };
  readonly expected: { readonly trusted?: readonly string[]; readonly distributionLists?: readonly string[] };
}

/** Office.js gives name and address apart; the peer's tests write both as one. */
function entryOf(recipient: PeerRecipient) {
  if (typeof recipient !== 'string') {
    const { displayName, address, recipientType } = recipient;
    return { name: displayName, address, type: recipientType as 'distributionList' };
  }
  const [, name = '', bracketed] = /^(.*?)\s*<([^<>]+@[^<>]+)>\s*$/.exec(recipient) ?? [];
  return { name, address: bracketed ?? recipient, type: 'user' as const };
}

const same = (ours: readonly string[], theirs: readonly string[]): boolean =>
  JSON.stringify([...ours].sort()) === JSON.stringify([...theirs].sort());

/** Its trusted domains are our `organisationDomains`; its lists without an address are what we call a list. */
function compare(name: string, { recipients, trustedDomains: given, commonConfig, expected }: Case): VectorResult {
  const { issues } = parsePolicy(JSON.stringify({ organisationDomains: given }));
  if (issues.length)
    return { name, differs: '"organisationDomains" takes whole domains, and policy check refuses wildcards and signs' };
  const domains = given.map((domain) => domain.toLowerCase());
  const entries = recipients.map(entryOf);
  const context = { organisationDomains: domains, isKnownList: false };
  const lists = entries.filter((entry) => !entry.address && personOrList(entry, context)?.certainty === 'list');
  const trusted = entries.filter(({ address }) => isInside(domainOf(normaliseAddress(address)), domains));
  const theirTrusted = expected.trusted ?? [];
  if (
    !same(
      lists.map(({ address }) => address),
      expected.distributionLists ?? [],
    )
  )
    return { name, differs: UNEXPLAINED };
  if (
    same(
      trusted.map(({ address }) => address),
      theirTrusted,
    )
  )
    return { name };
  if (given.some((domain) => domain.startsWith('#')))
    return { name, differs: 'a policy has no lines that are comments' };
  if (commonConfig?.UntrustUnsafeRecipients) return { name, differs: 'no setting names recipients who are unsafe' };
  const further = trusted.filter(({ address }) => !theirTrusted.includes(address));
  const areBelow = further.every(({ address }) => !domains.includes(domainOf(normaliseAddress(address))));
  const hasAllOfTheirs = trusted.length - further.length === theirTrusted.length;
  return {
    name,
    differs: hasAllOfTheirs && areBelow ? 'a domain below one of the organisation is its own, too' : UNEXPLAINED,
  };
}

export const trustedDomains: VectorGroup = {
  name: 'recipients',
  async run(folder) {
    const cases = await peerCases(folder, 'test-recipient-classifier.mjs', [
      'test_classifyAddresses',
      'test_classifyAll',
    ]);
    const single = cases.get('test_classifyAddresses')!.map(({ name, given }) => compare(name, given as Case));
    const all = cases.get('test_classifyAll')!.map(({ name, given }) => {
      const { params, expected } = given as {
        readonly params: Record<'to' | 'cc' | 'bcc' | 'trustedDomains', readonly string[]>;
        readonly expected: { readonly trusted: readonly { readonly address: string }[] };
      };
      const { to, cc, bcc, trustedDomains: domains } = params;
      return compare(name, {
        recipients: [...to, ...cc, ...bcc],
        trustedDomains: domains,
        expected: { trusted: expected.trusted.map(({ address }) => address) },
      });
    });
    return [...single, ...all];
  },
};
