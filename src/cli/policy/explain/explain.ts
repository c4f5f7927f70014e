import { infoBar } from '../../../alert/info-bar';
import { smartAlert } from '../../../alert/smart-alert';
import type { Action, Finding } from '../../../engine/decision';
import { rules } from '../../../engine/rules/index';
import { alertTextFor } from '../../../i18n/all-alert-texts';
import { resolvePolicy } from '../../../policy/resolve';
import type { Policy } from '../../../policy/schema';
import { namedSender } from '../../../check/named-sender';
import { checkMessage } from '../../../check/check-message';
import { enforcing } from '../text/enforcing';
import { jsonTree, nodeAt } from '../text/json-tree';
import { placeAt } from '../text/place';
import type { Place } from '../text/place';
import type { UsablePolicy } from '../text/read-policy-text';
import { clientOf, outlookWith } from './message';
import type { MadeUpMessage } from './message';
import { firstThreshold, settingAt } from './setting-at';
import type { AppliedSetting, Layers } from './setting-at';
import { weighedText } from './weighed-words';
import type { WeighedText, WeighedWord } from './weighed-words';

/** A setting, and where in which file it stands. */
export interface PlacedSetting extends AppliedSetting {
  /** Left out for what the add-in comes with. */
  readonly file?: string;
  readonly place?: Place;
}

export interface ExplainedFinding {
  readonly rule: string;
  readonly action: Action;
  readonly messageId: string;
  /** Where policy sets the rule itself, that; then what made it speak. */
  readonly settings: readonly PlacedSetting[];
  /** Of storm words: which words of the message weighed. */
  readonly words?: readonly WeighedWord[];
}

/** What the guard would make of a message, and why. `--json` prints it as it is. */
export interface Explanation {
  readonly action: Action;
  /** What people would see of it under this policy: nothing (`allow`) while it only observes or is off, or where notices are hidden. */
  readonly shown: Action;
  readonly mode: PlacedSetting;
  readonly toAll: boolean;
  readonly reach: {
    readonly people: number;
    readonly exact: boolean;
    readonly lists: readonly { readonly address: string; readonly size: number | null; readonly source: string }[];
  };
  /** Every finding, strictest first. */
  readonly findings: readonly ExplainedFinding[];
  /** With `--why`: what the words of the text weigh, storm words or not; null: there are none. */
  readonly why?: WeighedText | null;
  /** Where nothing is found: from how many people on something would be said. */
  readonly from: PlacedSetting | null;
  /** When Reply all is pressed, and when Send is; in mode observe and off, what enforce would show. */
  readonly bar: string | null;
  readonly alert: {
    readonly text: string;
    readonly button: string;
    /** Whether Outlook offers "Send anyway" beside it. */
    readonly sendAnyway: boolean;
  } | null;
}

export interface ExplainInput {
  readonly organisation: UsablePolicy;
  readonly person: UsablePolicy | undefined;
  readonly message: MadeUpMessage;
  /** Whether what the words weigh is wanted. */
  readonly why: boolean;
  /** BCP 47, as Outlook's. */
  readonly language: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Runs the add-in's own review over a message that nobody wrote. */
export async function explain(input: ExplainInput): Promise<Explanation> {
  const { organisation, person, message, language, now } = input;
  const named = namedSender(organisation.layer.senderOverrides, [message.from]);
  const resolved = resolvePolicy(organisation.layer, person?.layer ?? {}, named);
  const layers: Layers = { resolved, organisation: organisation.layer, named };
  const client = clientOf(message, language);
  const served = { policy: JSON.stringify(enforcing(organisation.text)), person: person?.text };
  const outlook = outlookWith(withNames(message, resolved.policy), served, client, now);
  const opened = await checkMessage('opened', outlook);
  outlook.body = message.text;
  const { decision, shown, facts } = await checkMessage('send', outlook);

  const { policy } = resolved;
  const text = alertTextFor([policy.language, client.language], policy.texts);
  const alert = smartAlert({ ...decision, action: shown }, client, text);
  const place = (setting: AppliedSetting): PlacedSetting => placed(setting, input);
  const thresholds = message.kind !== 'reply' ? 'newMailThresholds' : facts.toAll ? 'thresholds' : undefined;
  const first = decision.findings.length || !thresholds ? undefined : firstThreshold(thresholds, layers);
  const weighed = weighedText(message.text);
  const isShown = policy.mode === 'enforce';
  return {
    action: decision.action,
    shown: isShown ? shown : 'allow',
    mode: place(settingAt('mode', layers)),
    toAll: decision.toAll,
    reach: {
      people: decision.reach.people,
      exact: decision.reach.exact,
      lists: decision.reach.lists.map(({ address, size }) => ({
        address,
        size: size.known ? size.value : null,
        source: size.known ? (size.source === 'policy' ? 'policy' : 'given') : 'unknown',
      })),
    },
    findings: decision.findings.map((finding) => ({
      rule: finding.rule,
      action: finding.action,
      messageId: finding.messageId,
      settings: settingsOf(finding, policy).map((setting) => place(settingAt(setting, layers))),
      ...(readsStormWords(finding) && { words: weighed?.words ?? [] }),
    })),
    ...(input.why && { why: weighed ?? null }),
    from: first ? place(first) : null,
    bar: infoBar({ ...opened.decision, action: opened.shown }, text)?.text ?? null,
    alert: alert.allowEvent
      ? null
      : {
          text: alert.errorMessage,
          button: alert.cancelLabel,
          sendAnyway: alert.sendModeOverride !== undefined,
        },
  };
}

const readsStormWords = ({ rule }: Finding): boolean =>
  rules.some(({ id, needs }) => id === rule && needs.includes('stormWords'));

/** Lists under the names that the policy has for them. */
const withNames = (message: MadeUpMessage, { lists }: Policy): MadeUpMessage => ({
  ...message,
  lists: message.lists.map((list) => ({
    ...list,
    name: lists.find(({ address }) => address === list.address)?.name ?? list.name,
  })),
});

/** What policy makes of a rule decides before what made the rule speak. */
function settingsOf({ rule, because }: Finding, { rules }: Policy): readonly string[] {
  const own = `rules.${rule}`;
  return because === own || (rules[rule] ?? 'default') === 'default' ? [because] : [own, because];
}

function placed(setting: AppliedSetting, { organisation, person }: ExplainInput): PlacedSetting {
  const from = setting.layer === 'default' ? undefined : setting.layer === 'person' ? person : organisation;
  if (!from) return setting;
  const text = from.text.replace(/^\ufeff/, '');
  const { root } = jsonTree(text);
  return root
    ? { ...setting, file: from.file, place: placeAt(text, nodeAt(root, setting.setting).offset) }
    : { ...setting, file: from.file };
}
