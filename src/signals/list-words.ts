/** Words that name many people at once: one row a language, lower case. */
const LIST_WORDS: Readonly<Record<string, string>> = {
  en: 'all staff team teams everyone everybody practice practices group groups list dl users members employees colleagues department dept faculty students',
};

/** A word this long counts at the end of another too, behind two letters or more: "salesstaff". */
const ENDING = 5;
const STEM = 2;

/** Whether a name or local part holds a list word: a word of its own ("all-staff", "CroydonPractices") or an ending. */
export function hasListWord(text: string): boolean {
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\u00aa-\uffff]+/);
  return Object.keys(LIST_WORDS).some((language) =>
    LIST_WORDS[language]!.split(' ').some((listWord) =>
      words.some(
        (word) =>
          word === listWord ||
          (listWord.length >= ENDING && word.length >= listWord.length + STEM && word.endsWith(listWord)),
      ),
    ),
  );
}
