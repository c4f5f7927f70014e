/** Sections of the view by name, each with its heading and the words that each of its settings is found by. */
export type SettingsIndex = Readonly<
  Record<string, { readonly title: string; readonly settings: Readonly<Record<string, readonly string[]>> }>
>;

export interface Found {
  /** How many settings fit. */
  readonly count: number;
  /** Whether this section holds one that fits; or, of its settings, whether this one does. */
  has(section: string, setting?: string): boolean;
}

/** Letters that Unicode does not take apart into a letter and its accent. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', đ: 'd' };

/** Without accents, case and width: `Ełk` and `elk` are the same. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łßœæøđ]/g, (letter) => PLAIN[letter]!);

/** The settings that hold every word of the query, in themselves or in their section's heading; of an empty query all. */
export function findSettings(query: string, index: SettingsIndex): Found {
  const wanted = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = new Map<string, ReadonlySet<string>>();
  for (const [section, { title, settings }] of Object.entries(index)) {
    const fitting = Object.keys(settings).filter((setting) => {
      const text = fold([title, ...settings[setting]!].join(' '));
      return wanted.every((word) => text.includes(word));
    });
    if (fitting.length > 0) found.set(section, new Set(fitting));
  }
  return {
    count: [...found.values()].reduce((sum, { size }) => sum + size, 0),
    has: (section, setting) => (setting === undefined ? found.has(section) : !!found.get(section)?.has(setting)),
  };
}
