import { layerText } from '../../policy/layer-text';
import { parsePolicy } from '../../policy/parse';
import type { Issue, Layer } from '../../policy/parse';
import type { Policy } from '../../policy/schema';
import { isStale, policyInForce, refreshPolicy } from '../../review/policy-in-force';
import type { PolicyInForce } from '../../review/policy-in-force';
import type { PanePorts } from '../pane-ports';

export const LADDERS = ['ladder', 'newMailLadder'] as const;
export type LadderKey = (typeof LADDERS)[number];

export const STEPS = ['notice', 'warn', 'confirm', 'block'] as const;
export type Step = (typeof STEPS)[number];

/** The settings a person can change here. */
export type OwnKey = LadderKey | 'knownLists';

export interface OwnSettings {
  /** What the organisation set, without the person. */
  readonly organisation: PolicyInForce;
  /** What the person set, in parsed form; empty where it did not parse. */
  readonly own: Layer;
  readonly issues: readonly Issue[];
}

const POLICY_FETCH_MS = 4_000;

/** Never rejects: what cannot be read is not there. */
export async function readOwnSettings(ports: PanePorts): Promise<OwnSettings> {
  const { layer, issues } = parsePolicy(ports.roaming.read() ?? '{}', 'person');
  const without: PanePorts = { ...ports, roaming: { ...ports.roaming, read: () => undefined } };
  const held = await policyInForce(without);
  const organisation = isStale(held, ports.clock) ? await refreshPolicy(without, POLICY_FETCH_MS) : held;
  return { organisation, own: layer, issues };
}

export const isLocked = ({ policy }: PolicyInForce, key: OwnKey): boolean => policy.locked.includes(key);

/** A step that is not set, or set to 0, is never taken. */
export function limitOf(ladder: Policy[LadderKey] | undefined, step: Step): number | undefined {
  const limit = ladder?.[step];
  return limit === 0 ? undefined : limit;
}

/** What a person typed for a step: a limit, nothing (as the organisation has it), or why it will not do. */
export type TypedLimit = { readonly limit: number | undefined } | { readonly problem: 'not-a-number' | 'not-stricter' };

export function readLimit(text: string, organisation: number | undefined): TypedLimit {
  const digits = text.normalize('NFKC').replace(/[\s.,]/g, '');
  if (digits === '') return { limit: undefined };
  const limit = Number(digits);
  if (!/^\d{1,9}$/.test(digits) || limit === 0) return { problem: 'not-a-number' };
  if (organisation !== undefined && limit > organisation) return { problem: 'not-stricter' };
  return { limit: limit === organisation ? undefined : limit };
}

/** The layer with one step of one ladder changed; `undefined` takes it out. */
export function withStep(own: Layer, key: LadderKey, step: Step, limit: number | undefined): Layer {
  const steps = STEPS.reduce<Policy[LadderKey]>((kept, each) => {
    const value = each === step ? limit : own[key]?.[each];
    return value === undefined ? kept : { ...kept, [each]: value };
  }, {});
  return { ...own, [key]: steps };
}

type KnownList = Policy['knownLists'][number];
type QuietConversation = Policy['quietConversations'][number];

/** The person knows this list from now on; of which size, where that is known. */
export const withList = (own: Layer, list: KnownList): Layer => ({
  ...own,
  knownLists: [...(own.knownLists ?? []).filter(({ address }) => address !== list.address), list],
});

export const withoutList = (own: Layer, address: string): Layer => ({
  ...own,
  knownLists: (own.knownLists ?? []).filter((each) => each.address !== address),
});

/** So many conversations stay quiet at once; of more, those that end first are forgotten. */
const MOST_QUIET = 50;

/** No notice and no warning about this conversation any more, for this audience; what is over is left out. */
export const withQuiet = (own: Layer, quiet: QuietConversation, now: number): Layer => ({
  ...own,
  quietConversations: [...withoutQuiet(own, quiet.conversation).quietConversations!, quiet]
    .filter(({ until }) => until > now)
    .slice(-MOST_QUIET),
});

export const withoutQuiet = (own: Layer, conversation: string): Layer => ({
  ...own,
  quietConversations: (own.quietConversations ?? []).filter((each) => each.conversation !== conversation),
});

/** The text that goes with the person; undefined where it would not be read back. */
export function toText(own: Layer): string | undefined {
  const text = layerText(own);
  return parsePolicy(text, 'person').issues.length === 0 ? text : undefined;
}
