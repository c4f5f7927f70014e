import { checkMessage } from '../../../src/check/check-message';
import { peerCases } from './peer-tests';
import { address, outlookWith } from './peer-message';
import type { PeerFields } from './peer-message';
import { UNEXPLAINED } from './vector-group';
import type { VectorGroup, VectorResult } from './vector-group';

interface Case {
  readonly target: PeerFields;
  readonly originalRecipients: PeerFields | null;
  readonly config: { readonly common: { readonly SafeNewDomainsEnabled?: boolean } };
}

/** Of everyone in the fields, each address once. */
const peopleIn = (fields: PeerFields): number =>
  new Set(Object.values(fields).flatMap((all) => all.map((recipient) => recipient.address))).size;

/** Its "new domains" are our notice of a new outside domain on a reply to all; the organisation's own is example.com. */
async function compare(
  name: string,
  { target, originalRecipients, config }: Case,
  expected: readonly string[],
): Promise<VectorResult> {
  const setting = config.common.SafeNewDomainsEnabled ? {} : { rules: { 'audience-grew': 'off' } };
  const outlook = outlookWith(originalRecipients ?? {}, { organisationDomains: ['example.com'], ...setting });
  await checkMessage('opened', outlook);
  address(outlook, target);
  const { decision } = await checkMessage('changed', outlook);
  const added = decision.findings.find(({ messageId }) => messageId === 'new-domain')?.params.domain;
  if (expected.length === 0 ? added === undefined : typeof added === 'string' && expected.includes(added))
    return { name };
  // One person is no "all".
  const isOne = peopleIn(target) === 1 && added === undefined;
  return { name, differs: isOne ? 'a message to one person says nothing' : UNEXPLAINED };
}

export const addedDomains: VectorGroup = {
  name: 'added domains',
  async run(folder) {
    const cases = await peerCases(folder, 'test-added-domains-reconfirmation.mjs', [
      'test_shouldReconfirm',
      'test_shouldNotReconfirm',
    ]);
    const asks = cases.get('test_shouldReconfirm')!.map(({ name, given }) => {
      const { data, domains } = given as { readonly data: Case; readonly domains: readonly string[] };
      return compare(name, data, domains);
    });
    const silent = cases.get('test_shouldNotReconfirm')!.map(({ name, given }) => compare(name, given as Case, []));
    return Promise.all([...asks, ...silent]);
  },
};
