import 'server-only';
import type { AppContext } from '../app-context';
import type { OpenDataset } from './open-dataset';
import type { Entry } from './row-entries';
import { streamEntries } from './stream-rows';

/** The rows at these places with what they are made of, in dataset order; places without a row are left out. */
export async function entriesAt(
  ctx: AppContext,
  open: OpenDataset,
  places: Iterable<string>,
): Promise<Entry[]> {
  const wanted = new Set(places);
  const found: Entry[] = [];
  if (wanted.size === 0) return found;
  for await (const page of streamEntries(ctx, open))
    for (const entry of page) {
      if (!wanted.has(entry.row.place)) continue;
      found.push(entry);
      if (found.length === wanted.size) return found;
    }
  return found;
}
