import type { PackagedDeployment } from '../deployment';

/** What the package before this one means for people who have it. */
export type PackageChange = 'none' | 'manifest' | 'another-add-in';

export const changeSince = (
  before: PackagedDeployment | undefined,
  id: string,
  manifestDigest: string,
): PackageChange => {
  if (!before) return 'none';
  if (before.id !== id) return 'another-add-in';
  return before.manifestDigest === manifestDigest ? 'none' : 'manifest';
};

const HIGHEST = 65_535;
const numbersOf = (version: string): number[] => version.split('.').map(Number);

const isHigher = (a: string, b: string): boolean => {
  const [mine, other] = [numbersOf(a), numbersOf(b)];
  const at = mine.findIndex((number, index) => number !== other[index]);
  return at >= 0 && mine[at]! > (other[at] ?? 0);
};

/**
 * The manifest's Version. The admin centre takes a changed manifest only with a higher one (learn.microsoft.com/office/dev/
 * add-ins/publish/maintain-breaking-changes), so that where the built one is not higher, the last number before it is raised.
 */
export function versionAfter(built: string, before: PackagedDeployment | undefined, change: PackageChange): string {
  if (!before || change === 'another-add-in' || isHigher(built, before.version)) return built;
  if (change === 'none') return before.version;
  const numbers = numbersOf(before.version);
  for (let at = 3; at >= 0; at--) {
    if (numbers[at]! < HIGHEST) {
      numbers[at]! += 1;
      break;
    }
    numbers[at] = 0;
  }
  return numbers.join('.');
}
