/**
 * The small words of each language, and what mail begins and ends with. A word of several languages counts for each: what
 * tells them apart is the rest. Behind `x-` stand neighbours that the guard does not speak, so that they are not mistaken.
 */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to in on at is are was were be been this that these there here it its for from with without by about as or if but not no have has had will would can could may should must do does did all any some more very so just only also than then up out am you your we our us they their them i my me he his she her who what which when where how one new please thanks hi dear hello',
  cy: "yn yr y a'r i'r o'r a ac i o ar am at gan gyda heb dan dros drwy rhwng wrth cyn ar ôl mae mae'r maent bydd byddwn byddant oedd roedd wedi bod yw ydy ydych rydym rydych rydw oes nid ddim neu ond os fel hefyd hyn hwn hon honno fod eich ein ei eu fy ni chi nhw pwy beth pryd ble sut pob pawb bawb rhai mwy iawn eto nawr hoffwn diolch annwyl bore helo wybod",
  de: 'der die das den dem des ein eine einen einem einer und oder aber nicht kein keine ist sind war waren wird werden wurde wurden hat haben hatte kann können muss müssen darf dürfen soll sollen in im an am auf aus bei bis durch für gegen mit nach ohne seit über um unter von vor zu zum zur als wie wenn dass ob weil auch nur noch schon mehr sehr heute morgen ich mir mich du er sie es wir uns ihr euch ihre ihren unser unsere alle allen dieser diese dieses jemand wer was wo bitte danke hallo liebe zusammen viele grüße',
  es: 'el la los las un una unos unas de del al a y e o pero no sí que quién como cuando donde si en con sin por para sobre desde hasta entre es son era está están ha han ser hay fue será tiene tienen puede pueden me te se nos le les lo su sus mi mis tu nuestro nuestra nuestros este esta estos estas esto todo todos todas más muy ya también hoy mañana alguien hola gracias favor buenos saludos yo usted ustedes',
  fr: 'le la les l un une des du de d au aux à et ou mais ne n pas plus que qu qui quoi où quand comment si en dans sur sous avec sans pour par chez entre depuis est sont était a ont ai été être sera seront peut peuvent doit doivent je j tu il elle nous vous ils elles on me se s c ce cet cette ces mon ma mes notre nos votre vos leur leurs son sa ses tout tous toute toutes très aussi y bonjour merci cordialement demain',
  it: 'il lo la i gli le l un uno una di del dello della dei degli delle d a al alla ai agli alle da dal dalla in nel nella nei nelle su sul sulla con senza per tra fra e ed o ma non che chi come quando dove se è sono era ha hanno ho abbiamo essere sarà saranno può possono deve devono mi ti si ci vi ne io tu lui lei noi voi loro mio nostro nostra vostro questo questa questi queste quello tutto tutti tutte più molto anche già oggi domani qualcuno ciao grazie buongiorno saluti',
  nl: 'de het een en of maar niet geen is zijn was waren wordt worden werd werden heeft hebben had kan kunnen moet moeten mag mogen zal zullen in op aan bij door met naar om onder over tegen tot uit van voor vanaf zonder als dan dat die dit deze er hier daar wie wat waar wanneer hoe ook nog al meer zeer heel ik mij je jij jullie u uw hij zij ze we wij ons onze hun hen iemand iedereen alle allen allemaal graag beste hallo bedankt groet vandaag',
  pl: 'i w we z ze na do od o u za po pod nad przed przez przy dla bez między nie tak jest są był była było były być będzie będą ma mają może mogą można trzeba się to ten ta te tego tej tym tych co kto gdzie kiedy jak że żeby czy jeśli ale lub albo oraz a już jeszcze też także tylko bardzo mnie mi ja ty on ona my wy oni nas nam nasz nasze naszą was wam państwa wszyscy wszystkich wszystkim proszę dziękuję dzień dobry cześć pozdrawiam dziś jutro ktoś',
  pt: 'o a os as um uma uns umas de do da dos das no na nos nas ao à aos às e ou mas não sim que quem como quando onde se em com sem por pelo pela pelos para sobre desde até entre é são era foi está estão ser será serão há haverá tem têm ter pode podem deve devem me te lhe eu você vocês ele ela nós eles meu minha nosso nossa seu sua seus suas este esta isto esse essa isso todo todos todas mais muito já também hoje amanhã alguém olá obrigado obrigada bom dia',
  sv: 'och att det den en ett de som är var vara blir blev har hade ska skulle kan kunde måste får finns i på av för från till med om utan vid över under efter mellan inte inga ingen eller men när där hur vem vad också bara mycket mer alla allt några någon något jag mig min vi oss vår vårt våra du ni er era han hon de dem sig sin denna detta dessa hej tack vänliga hälsningar idag dag morgon',
  'x-da':
    'og at den det en et er var har kan skal vil må ikke i på til fra med om af for som men eller når hvis jeg mig du dig vi os jer jeres alle hej tak',
  'x-ca':
    'el la els les un una uns i o però no que qui com quan on si en amb sense per al als del dels de és són era està ha han hi ho us ens em aquest aquesta tots tothom més molt també avui demà hola gràcies',
  'x-ro':
    'un o și sau dar nu că ce cine cum când unde dacă în din la pe cu fără pentru de prin este sunt era a au va vor fi să se îmi ne vă le lui acest această toți toate mai foarte azi mâine bună ziua mulțumesc',
};

const LANGUAGES = Object.keys(SMALL_WORDS);

/** The languages that each small word speaks for. */
const SPEAKS_FOR = new Map<string, string[]>();
for (const language of LANGUAGES)
  for (const word of SMALL_WORDS[language]!.split(' '))
    SPEAKS_FOR.set(word, (SPEAKS_FOR.get(word) ?? []).concat(language));

/** Different small words that a text must have: fewer are borrowed, or too little to tell. */
const MIN_WORDS = 3;
/** Their part of all words: a language we do not know shares some of them. */
const MIN_SHARE = 0.25;
/** How far the best must be ahead of the next. */
const MIN_LEAD = 1.3;

/** Characters of Chinese writing that say as much as a short sentence. */
const MIN_CHARACTERS = 6;

const KANA = /[\u3041-\u30ff]/g;
const HAN = /[\u3400-\u9fff]/g;
/** Letters of scripts that none of our languages is written in: Greek to Georgian and beyond, Hangul. */
const FOREIGN = /[\u0370-\u1dff\u1f00-\u1fff\uac00-\ud7af]/g;
const NO_WORD = /[^a-z\u00df-\u017f'’]+/;

const countOf = (text: string, characters: RegExp): number => (text.match(characters) ?? []).length;

/**
 * The language a text is written in, of the twelve that the guard speaks (`en` … `zh-Hans`), told by its script and its
 * small words. Linear in the length.
 * @param text what was newly typed, without quotes
 * @returns undefined where the text is too short, mixed, or in another language
 */
export function messageLanguage(text: string): string | undefined {
  const words = text.toLowerCase().split(NO_WORD).filter(Boolean);
  const kana = countOf(text, KANA);
  const han = countOf(text, HAN);
  if (kana + han > Math.max(words.length, MIN_CHARACTERS - 1))
    return kana > 1 ? 'ja' : kana === 0 ? 'zh-Hans' : undefined;
  if (countOf(text, FOREIGN) > words.length) return undefined;
  return byWords(words);
}

function byWords(words: readonly string[]): string | undefined {
  const seen = new Map(LANGUAGES.map((language) => [language, { count: 0, different: new Set<string>() }]));
  for (const word of words)
    for (const language of SPEAKS_FOR.get(word.replace('’', "'")) ?? []) {
      const found = seen.get(language)!;
      found.count++;
      found.different.add(word);
    }
  const [best, next] = [...seen].sort(([, a], [, b]) => b.count - a.count);
  const [language, { count, different }] = best!;
  const isClear = count >= next![1].count * MIN_LEAD && count >= words.length * MIN_SHARE;
  return isClear && different.size >= MIN_WORDS && !language.startsWith('x-') ? language : undefined;
}
