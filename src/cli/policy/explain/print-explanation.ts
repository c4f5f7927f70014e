import type { Explanation, PlacedSetting } from './explain';
import type { MadeUpMessage } from './message';
import type { WeighedText, WeighedWord } from './weighed-words';

const LAYERS = {
  default: 'built in',
  organisation: 'set by the organisation',
  senderOverrides: 'set by the organisation for this sender',
  person: 'set by the person',
} as const;

const NAMES = { reply: 'a reply', new: 'a new message', invitation: 'an invitation' } as const;
const BEGINNINGS = { reply: 'A reply', new: 'A new message', invitation: 'An invitation' } as const;

/** For people: decision, rules with the settings they went by, what would be seen. */
export function explanationText(message: MadeUpMessage, explained: Explanation): string {
  const { action, findings, from } = explained;
  const lines = [
    `${BEGINNINGS[message.kind]} from ${message.from}: ${action}`,
    '',
    ...reachLines(message, explained),
    '',
    ...findings.flatMap((finding) => [
      `${finding.rule}: ${finding.action} (${finding.messageId})`,
      ...finding.settings.map((setting) => `    ${settingText(setting)}`),
      ...(finding.words?.length ? [`    words that weigh: ${finding.words.map(wordText).join(', ')}`] : []),
    ]),
    ...(findings.length ? [] : ['No rule fires.']),
    ...(from ? [`It stays below the first threshold: ${settingText(from)}`] : []),
    ...whyLines(explained),
    '',
    ...seenLines(explained),
  ];
  return `${lines.join('\n')}\n`;
}

/** Where less is enough. */
const LIKELY_WHERE = 'in a storm and to a list of unknown size that the person does not know';

const wordText = ({ word, weight }: WeighedWord): string => `${word} ${weight > 0 ? '+' : ''}${weight}`;

function whyLines({ why }: Explanation): readonly string[] {
  if (why === undefined) return [];
  return ['', 'What its words weigh:', ...(why ? weightLines(why) : ['    There is no word in the text.'])];
}

const weightLines = (weighed: WeighedText): readonly string[] => {
  const { sentence, start, words, sum, needed, neededLikely, patterns, found, foundLikely } = weighed;
  return [
    `    sentence that decides: ${sentence.replace(/\s+/g, ' ')}`,
    `    starting value: ${start}`,
    `    words: ${words.map(wordText).join(', ') || 'none that weighs anything'}`,
    `    sum: ${sum}; to count it has to be more than ${needed}${patterns.length ? ', because a pattern matches' : `, or ${neededLikely} ${LIKELY_WHERE}`}`,
    `    English patterns that match: ${patterns.join(', ') || 'none'}`,
    `    so it counts as: ${found.join(', ') || (foundLikely.length ? `${foundLikely.join(', ')} ${LIKELY_WHERE}, else ordinary text` : 'ordinary text')}`,
  ];
};

function reachLines(message: MadeUpMessage, { reach, toAll }: Explanation): readonly string[] {
  const lists = reach.lists.map(
    ({ address, size, source }) =>
      `    ${address}${message.to.includes(address) ? ', a list by its name (--list ADDRESS=SIZE says its size)' : ''}: ${size === null ? 'size unknown' : `${size.toLocaleString('en-GB')}, ${source === 'policy' ? "by the policy's row" : 'as given'}`}`,
  );
  return [`It is ${kindOf(message, toAll)} to ${audienceOf(reach)}.`, ...lists];
}

const kindOf = ({ kind }: MadeUpMessage, toAll: boolean): string =>
  kind === 'reply' && toAll ? 'a reply to all' : NAMES[kind];

/** `9,800 people and a list of unknown size` */
function audienceOf({ people, lists }: Explanation['reach']): string {
  const unknown = lists.filter(({ size }) => size === null).length;
  const parts = [
    ...(people > 0 || !unknown ? [people === 1 ? '1 person' : `${people.toLocaleString('en-GB')} people`] : []),
    ...(unknown ? [unknown === 1 ? 'a list of unknown size' : `${unknown} lists of unknown size`] : []),
  ];
  return parts.join(' and ');
}

function settingText({ setting, value, layer, file, place }: PlacedSetting): string {
  const where = file === undefined ? '' : `, ${place ? `${file}:${place.line}:${place.column}` : file}`;
  return `${setting} = ${JSON.stringify(value)} (${LAYERS[layer]}${where})`;
}

function seenLines({ action, shown, mode, bar, alert }: Explanation): readonly string[] {
  const isEnforced = mode.value === 'enforce';
  if (isEnforced && action !== 'allow' && shown === 'allow')
    return ['People see nothing: notices are hidden, or this conversation is quiet.'];
  const head = isEnforced
    ? []
    : [`People see nothing: ${settingText(mode)}. In mode enforce, they would see this:`, ''];
  const button = alert && `[${alert.button}]${alert.sendAnyway ? ' [Send anyway]' : ''}`;
  return [
    ...head,
    bar === null ? 'No bar when the window opens.' : `The bar, when the window opens:\n${indented(bar)}`,
    alert === null ? 'No alert on Send.' : `The alert, on Send:\n${indented(alert.text)}\n${indented(button ?? '')}`,
  ];
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');
