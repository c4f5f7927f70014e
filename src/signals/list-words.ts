/** Words that name many people at once, lower case, by language: en, then cy fr de, es it nl, pt pl sv; each word once. */
const LIST_WORDS = (
  'all staff team teams everyone everybody practice practices group groups list dl users members employees colleagues department dept faculty ' +
  'students grp mailinglist pawb tous groupe équipe equipe personnel collaborateurs alle gruppe mitarbeiter verteiler abteilung todos grupo equipo ' +
  'empleados colaboradores tutti gruppo dipendenti iedereen groep lijst medewerkers equipa funcionarios wszyscy grupa pracownicy gruppen medarbetare'
).split(' ');

/** A word this long counts at the end of another too, behind two letters or more: "salesstaff". */
const ENDING = 5;
const STEM = 2;

/** Whether a name or local part holds a list word: a word of its own ("all-staff", "CroydonPractices") or an ending. */
export function hasListWord(text: string): boolean {
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\u00aa-\uffff]+/);
  return LIST_WORDS.some((listWord) =>
    words.some(
      (word) =>
        word === listWord ||
        (listWord.length >= ENDING && word.length >= listWord.length + STEM && word.endsWith(listWord)),
    ),
  );
}
