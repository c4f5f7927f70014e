/** One row a language, lower case. */
interface ListWords {
  readonly language: string;
  /** Words that name many people at once. */
  readonly words: readonly string[];
  /** Those that end a run-together name ("salesteam") and hardly ever a surname: not "list", because of "specialist". */
  readonly endings: readonly string[];
}

const LIST_WORDS: readonly ListWords[] = [
  {
    language: 'en',
    words:
      'all staff team teams everyone everybody practice practices group groups list lists dl users members employees colleagues department departments dept company faculty students subscribers personnel community announcements distribution'.split(
        ' ',
      ),
    endings: 'staff team everyone practices group users members employees department students'.split(' '),
  },
];

/** How many letters must stand before an ending: "steam" is no team. */
const STEM = 2;

/** Whether a name or local part holds a list word: a word of its own ("all-staff", "CroydonPractices") or an ending. */
export function hasListWord(text: string): boolean {
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s\-_.,;:&+/()[\]@'"\d]+/);
  return LIST_WORDS.some((row) =>
    words.some(
      (word) =>
        row.words.includes(word) || row.endings.some((end) => word.length >= end.length + STEM && word.endsWith(end)),
    ),
  );
}
