import type { Explanation, PlacedSetting } from './explain';
import type { MadeUpMessage } from './message';

const LAYERS = {
  default: 'built in',
  organisation: 'set by the organisation',
  senderOverrides: 'set by the organisation for this sender',
  person: 'set by the person',
} as const;

/** For people: decision, rules with the settings they went by, what would be seen. */
export function explanationText(message: MadeUpMessage, explained: Explanation): string {
  const { action, findings, from } = explained;
  const lines = [
    `${message.isReply ? 'A reply' : 'A new message'} from ${message.from}: ${action}`,
    '',
    ...reachLines(explained),
    '',
    ...findings.flatMap((finding) => [
      `${finding.rule}: ${finding.action} (${finding.messageId})`,
      ...finding.settings.map((setting) => `    ${settingText(setting)}`),
    ]),
    ...(findings.length
      ? []
      : [`No rule has anything to say.${message.isReply && !explained.toAll ? ' It goes to one person.' : ''}`]),
    ...(from ? [`The first step is not reached: ${settingText(from)}`] : []),
    '',
    ...seenLines(explained),
  ];
  return `${lines.join('\n')}\n`;
}

function reachLines({ reach, toAll }: Explanation): readonly string[] {
  const lists = reach.lists.map(
    ({ address, size, source }) =>
      `    ${address}: ${size === null ? 'nobody knows its size' : `${size}, ${source === 'policy' ? "by the policy's row" : 'as given'}`}`,
  );
  return [`It reaches ${reach.exact ? '' : 'at least '}${reach.people}${toAll ? ', and is to all' : ''}.`, ...lists];
}

function settingText({ setting, value, layer, file, place }: PlacedSetting): string {
  const where = file === undefined ? '' : `, ${place ? `${file}:${place.line}:${place.column}` : file}`;
  return `${setting} = ${JSON.stringify(value)} (${LAYERS[layer]}${where})`;
}

function seenLines({ action, shown, mode, bar, alert }: Explanation): readonly string[] {
  const isEnforced = mode.value === 'enforce';
  if (isEnforced && action !== 'allow' && shown === 'allow')
    return ['People see nothing: notices are hidden, or this conversation is kept quiet.'];
  const head = isEnforced ? [] : [`People see nothing: ${settingText(mode)}. Enforced, it would be this:`, ''];
  const button = alert && `[${alert.button}]${alert.sendAnyway ? ' [Send anyway]' : ''}`;
  return [
    ...head,
    bar === null ? 'No bar when the window opens.' : `The bar, when the window opens:\n${indented(bar)}`,
    alert === null ? 'No alert on Send.' : `The alert, on Send:\n${indented(alert.text)}\n${indented(button ?? '')}`,
  ];
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');
