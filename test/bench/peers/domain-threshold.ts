import { checkMessage } from '../../../src/check/check-message';
import { peerCases } from './peer-tests';
import { outlookWith } from './peer-message';
import type { PeerFields } from './peer-message';
import { UNEXPLAINED } from './vector-group';
import type { VectorGroup, VectorResult } from './vector-group';

const THRESHOLDS = [
  'SafeBccThreshold',
  'BccConversionRecommendationDomainsThreshold',
  'SafeBccReconfirmationThreshold',
] as const;

interface Case {
  readonly target: PeerFields;
  readonly config: {
    readonly common: { readonly SafeBccEnabled: boolean } & Readonly<
      Partial<Record<(typeof THRESHOLDS)[number], number>>
    >;
  };
}

/** Its thresholds of mail domains are our `outsideDomains`, where none of the recipients is of the organisation. */
async function compare(name: string, { target, config }: Case, expected: boolean): Promise<VectorResult> {
  const { common } = config;
  const threshold = common.SafeBccEnabled ? THRESHOLDS.map((key) => common[key]).find(Boolean) : undefined;
  const policy = { organisationDomains: ['corp.invalid'], ...(threshold && { outsideDomains: threshold }) };
  const outlook = outlookWith(target, policy);
  // The policy is fetched when the window opens.
  await checkMessage('opened', outlook);
  const { decision } = await checkMessage('send', outlook);
  const speaks = decision.findings.some(({ rule }) => rule === 'external-audience');
  if (speaks === expected) return { name };
  return { name, differs: speaks && target.bcc?.length ? 'Bcc counts like To and Cc' : UNEXPLAINED };
}

export const domainThreshold: VectorGroup = {
  name: 'domain thresholds',
  async run(folder) {
    const tests = {
      test_shouldNotConfirm: false,
      test_shouldConfirmTooManyDomains: true,
      test_shouldConfirmConversionRecommendation: true,
      test_shouldReconfirmTooManyDomains: true,
    } as const;
    const cases = await peerCases(folder, 'test-safe-bcc-confirmation.mjs', Object.keys(tests));
    return Promise.all(
      Object.entries(tests).flatMap(([test, expected]) =>
        cases.get(test)!.map(({ name, given }) => compare(name, (given as { readonly data: Case }).data, expected)),
      ),
    );
  },
};
