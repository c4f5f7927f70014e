import type { Measurement } from '../benchmark';
import { addedDomains } from './added-domains';
import { domainThreshold } from './domain-threshold';
import { localeFallback } from './locale-fallback';
import { trustedDomains } from './trusted-domains';
import { UNEXPLAINED } from './vector-group';
import type { VectorGroup, VectorResult } from './vector-group';

const GROUPS: readonly VectorGroup[] = [trustedDomains, addedDomains, domainThreshold, localeFallback];

/** How many agree, and why the others do not. */
export async function vectorFigures(folder: string): Promise<readonly Measurement[]> {
  const figures: Measurement[] = [];
  let unexplained: readonly string[] = [];
  for (const group of GROUPS) {
    const results = await group.run(folder);
    const different = results.filter(({ differs }) => differs);
    unexplained = [
      ...unexplained,
      ...different.filter(({ differs }) => differs === UNEXPLAINED).map(({ name }) => `${group.name}: ${name}`),
    ];
    figures.push({
      metric: `its cases of ${group.name}: agree`,
      value: results.length - different.length,
      unit: 'count',
      n: results.length,
      note: [`of ${results.length}`, ...reasons(different)].join('; '),
      failed: different.map(({ name }) => name),
    });
  }
  return [
    ...figures,
    { metric: 'its cases: unexplained', value: unexplained.length, unit: 'count', limit: 0, failed: unexplained },
  ];
}

/** Each reason with how often it holds, the most frequent first. */
function reasons(different: readonly VectorResult[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { differs = '' } of different) counts.set(differs, (counts.get(differs) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([reason, count]) => `${count}: ${reason}`);
}
