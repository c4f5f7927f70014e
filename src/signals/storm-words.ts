import type { StormWord } from '../engine/facts';
import { stormConcepts } from './storm-concepts';
import { weightOf } from './storm-words/weigh';

/** What is read: a storm is told by its first lines. */
const READ_LIMIT = 4_000;
/** Storms are made of short messages, in characters: `~` stands before one, and a longer one has to weigh more. */
const SHORT_MESSAGE = 80;

/**
 * What a message has to weigh, in logits: where no rule knows it; how much more for each doubling of its length; and
 * where one does.
 */
const SURE = 2;
const LONGER = 9;
const DOUBTED = -5;

/** Read over sentences of concepts, whose letters storm-phrases.ts explains. Windows are bounded: linear work. */
const RULES: readonly (readonly [kind: StormWord, patterns: readonly RegExp[]])[] = [
  [
    'asks-removal',
    [
      // Remove me from … Me podrían quitar de … Take a.lovelace@… off.
      /(RM|Mx?R|TOM|\.[RT]@)O/,
      // Remove me! Delete us this list. Take me off. Nehmt mich hier raus.
      /(RM|M[O2]?R|T([M3]O|OM)(x?E)?)(xO|O?)I?([.92Y]|[^.NIRSPT]{0,3}L)/,
      // Bitte mich aus dem Verteiler löschen. 请把我从列表中删除. リストから外してください; not 外します.
      /(M[^.NIRSPT]{0,3}L[xO]?|LO(Mx?)?)R(?![SB])/,
      // Remove! Please remove from the list.
      /\.y?(R(Ox?[LE]*)?|OLR)\./,
      // I would like to be removed. I ask to have this address deleted. May I be taken off? How do I unsubscribe?
      /(\.y?J?[WH]|[IM][^.N]{0,3}[WH]|[JWH]x?[IM])[MOLIWHT3]{0,3}((xO?L)?G([.IM@]|[^.NIRSPT]{0,3}L)|x?U[.OIM@LE]|TO+[LE]|Ox?L[.O]|ROL)/,
      // Unsubscribe. Unsubscribe a.lovelace@… Désabonnez-moi.
      /\.J?M?U(?![^.]{0,3}[WXZ])[^.N]{0,3}[.@]|UI?M|MU/,
      // I no longer wish to receive these e-mails. Ich möchte keine Mails mehr bekommen.
      /(?=[^.]{0,4}N)(?=[^.]{0,4}W)(?=[^.]{0,4}I)[INWLEMx]{3,6}[VT][NM]?x{0,2}[LE.]/,
    ],
  ],
  [
    'tells-to-stop',
    [
      // Do not reply to all. No need to reply to this thread. Bitte nicht allen antworten. Antwortet nicht allen.
      /NW?(P(N?I?A|x?L)|AP)|PNN?(A|x?L)/,
      // Stop replying. Everyone needs to stop hitting reply all. Stop sending me these. Hört auf, mir zu schreiben.
      /([.A]W?|J[xIAM]{1,2})S(x?\.?A?P|x?M?D[MEAL.]|LM|x\.?M?E?D)|[^I]Sx?I?(PA|AP)/,
      // Reply to the sender only. Not: reply to the sender and delete it.
      /\.[xy]?Px?Fx?[.N]/,
      // Stop it!
      /^~.*\.(J[xIM]*)?[AW]*S[xZE]?\./,
    ],
  ],
];

/**
 * Which of both a new text says, in any language; empty for ordinary text. The rules know what they know; what the examples
 * taught says the rest, and takes back what a rule took for a request.
 * @param weigh in logits: the benchmark learns its own
 */
export function stormWords(newText: string, weigh = weightOf): StormWord[] {
  const text = newText.slice(0, READ_LIMIT);
  const concepts = stormConcepts(text);
  const sentences = (text.length > SHORT_MESSAGE ? '' : '~') + tidied(concepts);
  const said = RULES.filter((rule) => rule[1].some((pattern) => pattern.test(sentences))).map((rule) => rule[0]);
  const weight = weigh(text);
  if (said.length) return weight > DOUBTED ? said : [];
  if (weight <= SURE + LONGER * Math.max(0, Math.log2(text.length / SHORT_MESSAGE))) return [];
  // Which of both only English words tell, and of the second it is always true that everybody gets one more message.
  return [/[RUG]/.test(concepts) ? 'asks-removal' : 'tells-to-stop'];
}

/** Concepts without what has no weight of its own: what stands beside it has been read with it. */
const tidied = (concepts: string): string =>
  concepts
    // "Nehmt mich bitte aus …": a courtesy within a request ends nothing.
    .replace(/([MRTPSW]_*)C(?![RTUSI.])/g, '$1')
    .replace(/C/g, '.')
    // "Remove the second paragraph", "delete it": about a thing.
    .replace(/[RU](?=_+[x3E.])/g, 'x')
    // "To unsubscribe, click here" is no request.
    .replace(/\._+/g, '.y')
    // "Reply all" is a button; "reply to all questions" is about a thing.
    .replace(/(P)6|6(?!_*8?_*[xLEF])/g, '$1A')
    .replace(/_/g, '')
    // My old e-mail address.
    .replace(/Mx{0,2}E?3/g, 'M')
    // To be removed.
    .replace(/V[RG]|[RG]V/g, 'G')
    // "Don't forget to reply all" asks for it.
    .replace(/N{0,2}KN{0,2}|6/g, 'x')
    .replace(/([RTGU]O?M?|MR|L)8/g, '$1O')
    .replace(/8/g, '')
    // "Do not remove me", "I remove myself"; "I did not reply all", "if you do not reply to all".
    .replace(/([NB][^.]{0,3}?|I)(M?R|T(?=O?M))|([NB][^.]{0,3}?)[UG]|[IMB][^.]{0,3}?N(?=W?[PA])/g, '$1$3x');
