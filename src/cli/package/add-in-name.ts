/** The manifest's own limit (learn.microsoft.com/javascript/api/manifest/displayname). */
const LONGEST = 125;
/** XML 1.0 cannot hold these at all; the invisible ones would make two names look like one. */
const UNFIT = /[\p{Cc}\p{Cs}\p{Cn}\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;

/**
 * Reads `--name`.
 * @throws one sentence where the manifest cannot hold it
 */
export function parseName(text: string): string {
  const name = text.trim();
  if (!name) throw new Error('--name takes the name that people see, such as "Mail guard of Example Trust".');
  if (name.length > LONGEST)
    throw new Error(`--name has ${name.length} characters; Outlook takes ${LONGEST}: choose a shorter one.`);
  const unfit = UNFIT.exec(name)?.[0].codePointAt(0);
  if (unfit !== undefined)
    throw new Error(
      `--name holds the invisible character U+${unfit.toString(16).toUpperCase().padStart(4, '0')}: remove it.`,
    );
  return name;
}
