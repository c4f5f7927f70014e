import type { StormWord } from '../engine/facts';

/**
 * What storm replies sound like in one language. Words are turned into one letter a meaning (`words`), other words into
 * `_`, sentence marks and ends of lines into `.`, words without weight (`''`) into nothing; phrases are read over that.
 */
export interface StormPhrases {
  readonly language: string;
  /** Meaning (letters) to words, apostrophes and hyphens left out. */
  readonly words: Readonly<Record<string, string>>;
  /** Words that are spelt in too many ways to list, tried when `words` does not know one. */
  readonly stems: readonly (readonly [stem: RegExp, letter: string])[];
  /** Any one is enough. `.` stands before and behind every text. */
  readonly phrases: Readonly<Partial<Record<StormWord, readonly RegExp[]>>>;
  /** Read over the text itself, when it is short: there these are the whole message. */
  readonly short: Readonly<Partial<Record<StormWord, RegExp>>>;
}

const ENGLISH: StormPhrases = {
  language: 'en',
  words: {
    '': 'the your a an to on in at as well too also any more longer only really would again way normal by with',
    // Courtesies, and what else may stand before an order.
    p: 'please pls plz kindly do just now and so hi hello thanks thank thx asap immediately',
    a: 'all everyone everybody alls',
    v: 'you people folks guys',
    r: 'remove removing delete deleting exclude unlist',
    g: 'removed deleted excluded taken',
    t: 'take taking get leave pull getting',
    o: 'off out',
    f: 'from',
    m: 'me us myself',
    y: 'my our',
    d: 'this these that those',
    n: 'name names address addresses',
    e: 'email emails mail mails mailing mailings',
    j: 'message messages information',
    l: 'list lists thread threads chain chains group distribution loop conversation cc',
    i: 'i we id im ive wed were weve',
    w: 'want wish like need needs request ask help tried trying must',
    c: 'can could may',
    b: 'be being been am are have was receive receiving belong',
    x: 'not dont never no cannot cant shouldnt impossible refrain avoid',
    q: 'how why',
    s: 'stop quit cease',
    k: 'reply replying replies respond responding',
    ka: 'replyall replyalls',
    h: 'hit hitting press pressing click clicking use using',
    z: 'sending emailing spamming copying including ccing',
    S: 'sender originator author',
    // What makes it somebody else's business.
    3: 'it them him her users customers link button form page here of for if',
  },
  // unsuscribe, unsubcribe, ubsubscrive: in a hurry, hardly anybody hits it.
  stems: [
    [/^(?:u[nbm]?s[a-z]{0,6}[cr]i[bv]|unsub)\w*ed$/, 'g'],
    [/^(?:u[nbm]?s[a-z]{0,6}[cr]i[bv]|unsub)\w*(?:ing|s)$/, 'U'],
    [/^(?:u[nbm]?s[a-z]{0,6}[cr]i[bv]|unsub$)/, 'u'],
  ],
  phrases: {
    'asks-removal': [
      // Remove me. Unsubscribe us. Delete me from …
      /[^x3](?:rm[.fopl]|um)/,
      // Take me off. Get us out of this thread.
      /[^x3]tmo(?:[^.]{0,4}[le]|[.p])/,
      // Remove our e-mail address from … Take my name off.
      /[^x3](?:ry[^.]{0,2}[en]+f|[rt]y[^.]{0,2}[en]+o|uy[en])/,
      // Remove! Please remove from the list. Take a.lovelace@… off. Unsubscribe a.lovelace@…
      /\.[pac]*(?:r(?:[.p]|f[^.]{0,4}[le][.p])|[rt]@[fo]|u(?:[.pfl@]|_{1,2}[.p@]))/,
      // I would like to be removed. May I be taken off? I ask to have this address deleted. I wish to unsubscribe.
      /(?:[^3d]|[^x]d)(?:(?:iw|ci)(?:[wipb]|di|y[en]+|dn+){1,6}g|(?:iw|ci|pw)[wip]{0,3}[uU][.pfdl@])/,
      // How do I get off this list? Tell me how to unsubscribe. It is impossible to get off this list.
      /q[^.]{0,4}i(?:u[.fdpl]|to(?:[d_]{0,3}[le]|\.))|mq[^.]{0,2}[uU]|wm[uU]|(?:iw|x)to[d_]{0,3}l|iwo/,
      // I no longer wish to receive these messages. I do not want e-mail from you. I should not be on this list.
      /i[^.]?x+(?:w(?:[bt][^.]{0,3}[lej]|d?[ej]f)|bd?[le])/,
      // Why am I on this list? Why are we getting these e-mails?
      /qb+i[^.]{0,3}d[le]/,
    ],
    'tells-to-stop': [
      // Stop replying. Everyone needs to stop hitting reply all. Can we stop these replies?
      /(?:[.pav]w?|ci)s[da]?(?:h[^.]?)?k|sh[^.]?ka/,
      // Stop sending me these.
      /[.pav]w?sz[madey]/,
      // Do not press reply all. Don't reply to everyone.
      /[^ip3]p{0,2}x[pw]?f?(?:h[^.]?)?k(?:a(?![3dy])|dl)/,
      // Reply to the sender only.
      /\.[pav_]{0,3}kS/,
    ],
  },
  short: {
    'tells-to-stop': /^(?:(?:please|everyone|all|people|folks|can (?:we|you))\W+)*stop(?: it| this| now| already|[ !.])*$/,
    'me-too': /^(?:(?:yes|ok|and|fully)\W+)*(?:me too|\+1|same (?:here|request)|i agree|agreed?)(?!\w)/,
    thanks: /^(?:\w+\W+){0,2}(?:thanks|thank you|thx)\b/,
    test: /^(?:this is (?:just )?a )?test(?:ing)?\b.{0,20}$/,
  },
};

export const STORM_PHRASES: readonly StormPhrases[] = [ENGLISH];
