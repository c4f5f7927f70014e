import type { StormWord } from '../../engine/facts';

/** What English mailing lists write every day, over text as `plain` makes it; between two words is no more than so much: linear work. */
const PATTERNS: readonly (readonly [kind: StormWord, pattern: RegExp])[] = [
  // Remove me! Take my name off. Drop a.lovelace@… off. Remove now. Please remove from the list.
  [
    'asks-removal',
    /\b(remove|delete|drop|take|get)\s+((me|us)\b(?! (an?|the|some|once|if)\b)|(my|our|this) (\S+ ){1,4}(off|from|out)\b|@\s+off)|^\W*(please )?remove( now| please|$)|please remove from/,
  ],
  // Unsubscribe, however it is spelt; not "unsubscribe requests", "to unsubscribe, click here".
  [
    'asks-removal',
    /(^|please|pls|plz|delete|[.!:\n])\W*(un-?s\w{0,3}c?r?i?[bv]e|unsub)(?!\w)(\W+(me|us|now|please|from|thank)\b|(\W{1,9}[\w-]+)?\s*@?\W{0,9}($|\n))/,
  ],
  // How do I get off this list? I would like to be removed.
  [
    'asks-removal',
    /\bhow (one\sunsu|[^.?!]{0,13}(i|we) (unsu\w+|get (off|out))\b(?!\s(it|to|an?)\b))|(^|[^t]\s)(i|we|id|ive)\b[^.!?]{0,90}\b(like|wish|want|need|ask|request|must|way)\b[^.!?]{0,30}\s(unsubscrib(ed?|ing)|removed|deleted|taken off)|\b(i|we) no longer (want|wish) to/,
  ],
  // Do not reply to all. Stop replying.
  [
    'tells-to-stop',
    /\b(not|dont|never|no need to|stop|quit|avoid|refrain from) ((click|hit|press|us|on|use|the|to)\w* ){0,3}(repl|respon|answer|email)\w*[ -](to |button |on )*(all|every)|\b(stop|quit) (replying|responding|sending (me|us|these|this)|(e-?)?mailing|spamming|hitting|posting|it\b)/,
  ],
];

/** @param text as `plain` makes it */
export const knownWords = (text: string): StormWord[] => [
  ...new Set(PATTERNS.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind)),
];
