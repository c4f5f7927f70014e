/** Words that name many people at once, lower case: one row a language, what another row already has left out. */
const LIST_WORDS = [
  // en
  'all staff team teams everyone everybody practice practices group groups list dl users members employees colleagues department dept faculty students',
  'pawb', // cy
  'tous groupe équipe equipe personnel', // fr
  'alle gruppe mitarbeiter verteiler abteilung', // de
  'todos grupo equipo empleados', // es
  'tutti gruppo dipendenti', // it
  'iedereen groep lijst medewerkers', // nl
  'equipa', // pt
  'wszyscy grupa pracownicy', // pl
  'gruppen medarbetare', // sv
]
  .join(' ')
  .split(' ');

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
