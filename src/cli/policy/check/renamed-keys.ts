/** Settings under a name that they had before, and the name that they have now. */
const RENAMED: Readonly<Record<string, string>> = {
  ladder: 'thresholds',
  newMailLadder: 'newMailThresholds',
  people: 'senderOverrides',
};

/** The name that a setting has now; undefined where this is no former name. */
export const presentName = (key: string): string | undefined =>
  Object.keys(RENAMED).includes(key) ? RENAMED[key] : undefined;
