import type { StormWord } from '../engine/facts';

/**
 * What storm replies sound like in one language. Phrases are read over plain words with a blank around each, where `.`
 * stands for every sentence mark and end of line; before that, words are left out or joined as the other members say.
 */
export interface StormPhrases {
  readonly language: string;
  /** Words without weight, left out unless they begin a sentence ("To unsubscribe, click here" is no request). */
  readonly fillers: string;
  /** Words that turn the next one round: "do not remove" becomes `not_remove`. */
  readonly negations: string;
  /** Words behind which a request may begin, or which may follow one: each becomes `.`. */
  readonly courtesies: string;
  /** Any one is enough. */
  readonly phrases: Readonly<Partial<Record<StormWord, readonly string[]>>>;
  /** Tried at the beginning of each sentence of a short message. */
  readonly short: Readonly<Partial<Record<StormWord, string>>>;
}

const ME = '(me|us|myself) ';
const MINE = '((my|our) (\\w+ ){0,3}?(names?|e?mails?|address(es)?|ids?)|this (e?mail )?(address|id)) ';
const LIST = '(\\w+ ){0,3}?(list|thread|chain|group|distribution|mailing|e?mail|loop|conversation|cc)s? ';
/** Spelt in every way but the right one when somebody is in a hurry: unsuscribe, unsubcribe, ubsubscrive. */
const UNSUBSCRIBE = '(u[nbm]?s[a-z]{0,6}[cr]i[bv]e?|unsub)';
const GONE = `(removed|deleted|excluded|taken o|${UNSUBSCRIBE}d )`;
const WISH = ' (i|id|ive|we|wed) (\\w+ ){0,3}?(like|want|wish|ask|request|need|must|appreciate|tried|trying) ';
const HOW = '(\\. how | how (\\w+ ){0,3}?(i|you) | (me|know) how )';
const ALL = '(alls?(?! of)|every(one|body)) ';

const ENGLISH: StormPhrases = {
  language: 'en',
  fillers:
    'the|your|that|those|a|an|to|on|in|at|and|too|also|well|as|any|more|anymore|only|really|would|again|normal|way|by|with|do',
  negations: 'not|dont|never|cannot|cant|if',
  courtesies: 'please|pls|plz|kindly|just|now|so|asap|immediately|hi|hello',
  phrases: {
    'asks-removal': [
      // Remove me. Would you mind deleting us from … Drop me from Cc.
      ` ((remov|delet|exclud)(e|ing) ${ME}(\\.|from|off|thank)|drop ${ME}from)`,
      // Take me off. Get us out of this thread.
      ` (take|taking|get|let|leave|pull) ${ME}(off|out) (\\.|this \\w+ \\.|${LIST})`,
      // Remove our e-mail address from … Take my name off. Take a.lovelace@… off.
      `( (remov|delet|tak)(e|ing) ${MINE}| drop ${MINE}|\\. (remove|take) @ )(from|off) `,
      // Remove! Please remove from the list.
      `\\. remove (from ${LIST})?\\.`,
      // I would like to be removed. I ask to have this address deleted. May I be taken off?
      `(${WISH}(request )?(have )?(i be |be |being |${MINE}(be )?)| (may|can|could) (i|we) be |${HOW}get (\\w+ )?)${GONE}`,
      // Unsubscribe. Unsubscribe a.lovelace@… Unsubscribe me.
      `\\. ${UNSUBSCRIBE} ((?!link|button|page|here|it |requests?|messages? )[\\w@]+ ){0,4}(\\.|from|thank)`,
      ` ${UNSUBSCRIBE} (${ME}|my |our )`,
      // I wish to unsubscribe. How do I get off this list? Tell me how to unsubscribe.
      `(${WISH}| help |${HOW}| and must )(help |one )?${UNSUBSCRIBE}(ing|s)? (?!it )`,
      `(${HOW}| impossible | not_|${WISH})(get (off|out)|leave) ${LIST}`,
      ' (i|we) want off |cancel my subscription',
      // I no longer wish to receive these e-mails. Why am I on this list?
      ` (i|we) (\\w+ )?(no longer |not_)(want|wish|need|care) (receive|get|be) (${LIST}|(these )?messages? |information )`,
      ' (i|we) not_want e?mails? from ',
      `( why (am|are|was|have) (i|we)| (i|we) should not_be) ${LIST}`,
    ],
    'tells-to-stop': [
      // Stop replying. Everyone needs to stop hitting reply all.
      `(\\.|people|${ALL}|folks|guys|needs? |(can|could) (you|we) )( ?all)? ?stop (repl|respond|(hitting|pressing|using|clicking) repl)`,
      // Stop sending me these. Do not send me e-mails.
      `(\\.|needs?) (stop|quit) (sending|e?mailing|spamming|copying|including|ccing) (me|us|my|this|e?mails?|messages?|\\.|${ALL})`,
      ' not_(e?mail|include|send) (me|us) (\\.|(\\w+ )?e?mails?|messages?)',
      // Do not press reply all. Don't reply to everyone. No need to reply to this thread.
      `(\\.| (?!i |we )\\w+) (not_|no |stop |avoid |refrain from )(need )?((hit|press|use|using|click|hitting|pressing) )?(repl|respon)\\w+ (${ALL}|(this )?(thread|chain))`,
      // Reply to the sender only.
      '\\. reply (sender|author)',
    ],
  },
  short: {
    'tells-to-stop': '((every(one|body)|all|people|can (we|you)) )*stop (it |this )?\\.',
    'me-too': '(yes |ok )?(me (too )?\\.|plusone|same |i agree|agreed? )',
    thanks: '(\\w+ ){0,2}(thanks|thank you|thx) ',
    test: '(this is )?test(ing)? (\\.|e?mail|message)',
  },
};

export const STORM_PHRASES: readonly StormPhrases[] = [ENGLISH];
