import { FORMAT_VERSION, SHARD_LIMIT } from '../../../directory/catalogue-format';
import type { IndexFile, ShardFile } from '../../../directory/catalogue-format';
import { buildStamp, entriesIn } from '../../lists/shards';
import type { Check, FileProblem } from '../finding';
import { LISTS, SHARDS } from '../names';
import { indexOf, jsonOf } from '../parts/lists';
import { textOf, wholeFile } from '../snapshot';
import type { Snapshot } from '../snapshot';

const REMEDY = 'upload the whole lists/ folder that "lists build" wrote, index.json last.';

/** Sizes that cannot be read are unknown, and people are asked about lists that everybody knows. */
export const listsBroken: Check = {
  id: 'lists-broken',
  severity: 'risky',
  *check(snapshot) {
    if (!wholeFile(snapshot, LISTS)) return;
    const index = indexOf(snapshot);
    if (!index) yield { file: LISTS, sentence: `is damaged; ${REMEDY}` };
    else if (index.version > FORMAT_VERSION)
      yield {
        file: LISTS,
        sentence: 'is newer than this version reads; upgrade the add-in, or build it with this command.',
      };
    else yield* shardProblems(snapshot, index);
  },
};

function* shardProblems(snapshot: Snapshot, index: IndexFile): Generator<FileProblem> {
  const entries: string[] = [];
  // Those that there was no time for are not there.
  const fetched = SHARDS.filter((file) => snapshot.files.has(file));
  for (const file of fetched) {
    const shard = wholeFile(snapshot, file);
    const { build, lists } = (jsonOf(shard) ?? {}) as Partial<ShardFile>;
    if (!shard) yield { file, sentence: `cannot be fetched; ${REMEDY}` };
    else if (!lists || textOf(shard).length > SHARD_LIMIT) yield { file, sentence: `is damaged; ${REMEDY}` };
    else if (build !== index.build) yield { file, sentence: `is not of the same build as ${LISTS}; ${REMEDY}` };
    else entries.push(entriesIn(textOf(shard)) ?? '');
  }
  if (entries.length === SHARDS.length && buildStamp(index, entries) !== index.build)
    yield { file: LISTS, sentence: `names a build with another content than these 256 files; ${REMEDY}` };
}
