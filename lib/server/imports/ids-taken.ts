import 'server-only';
import type { LoomRecords } from '@/lib/formats/tree-file';
import type { LoomReader, RecordTable } from '../ports/repository';
import { Slices, type Watch } from './in-slices';

const CHUNK = 500;

/** Whether any id of these records is one that this database has already. */
export async function idsTaken(
  read: Pick<LoomReader, 'anyIdTaken'>,
  records: LoomRecords,
  watch: Watch,
): Promise<boolean> {
  const { loom, nodes, steps, rankings, choices, acts, ...judging } = records;
  const lists: [RecordTable, readonly { id: string }[]][] = [
    ['looms', [loom]],
    // A dataset of that id would become the loom's own.
    ['datasets', [loom]],
    ['nodes', nodes],
    ['steps', steps],
    ['rankings', rankings],
    ['choices', choices],
    ['itemActs', acts],
    ['rubricVersions', judging.rubricVersions],
    ['judgeRuns', judging.judgeRuns],
    ['trials', judging.trials],
    ['promptDrafts', judging.promptDrafts],
  ];
  const slices = new Slices(watch);
  const all = lists.reduce((sum, [, list]) => sum + list.length, 0);
  let asked = 0;
  for (const [table, list] of lists)
    for (let start = 0; start < list.length; start += CHUNK) {
      const ids = list.slice(start, start + CHUNK).map(({ id }) => id);
      if (await read.anyIdTaken(table, ids)) return true;
      asked += ids.length;
      await slices.breathe(asked / all);
    }
  return false;
}
