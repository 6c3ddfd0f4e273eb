import 'server-only';
import type { AppContext } from '../app-context';
import { partOf, type Watch } from './in-slices';
import type { Plan } from './plan';
import { planRows } from './plan-rows';
import { planTree } from './plan-tree';
import { readFile, type StoredFile } from './read-file';

/** Share of the reading until it is known what stands in the file; the rest is what it would become. */
const READ = 0.8;

/** Reads a file to what it would become. Rejects with a FormatError, or the signal's reason. */
export async function planFile(ctx: AppContext, file: StoredFile, watch: Watch): Promise<Plan> {
  const read = await readFile(file, partOf(watch, [0, READ]));
  const rest = partOf(watch, [READ, 1]);
  return read.kind === 'tree' ? planTree(ctx, read, file.name, rest) : planRows(ctx, read, file.name, rest);
}
