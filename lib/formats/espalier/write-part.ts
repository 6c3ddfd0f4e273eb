import type { LoomRecords } from '../tree-file';
import { MAY_LACK, PARTS, type PartName } from './parts';

export type Records<T> = () => AsyncIterable<T> | Iterable<T>;

/** One list of a file. `keep` gives the record as it is to be written, or null for none. */
export async function* writePart<N extends PartName>(
  name: N,
  records: ReturnType<Records<LoomRecords[N][number]>>,
  keep: (record: LoomRecords[N][number]) => LoomRecords[N][number] | null,
): AsyncGenerator<string> {
  const opening = `,\n"${name}":[`;
  let before = `${opening}\n`;
  let isEmpty = true;
  for await (const record of records) {
    const kept = keep(record);
    if (kept === null) continue;
    // The schema gives its keys one order, whatever store they come from.
    yield before + JSON.stringify(PARTS[name].parse(kept));
    before = ',\n';
    isEmpty = false;
  }
  if (!isEmpty) yield '\n]';
  else if (!MAY_LACK.has(name)) yield `${opening}]`;
}
