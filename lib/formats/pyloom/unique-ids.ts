import { FormatError } from '../format-error';
import { each } from '../tree/each';
import { idTextSchema } from '../tree/id-text';
import { counted, type Notes } from '../tree/notes';
import { below } from '../unknown-keys';
import type { Walked, WhereOf } from './walk';

/**
 * The ids of the nodes, each once: a node without one, or with one that an earlier node has, gets one made for it. Where
 * each node hangs is plain from the nesting.
 */
export function* uniqueIds(
  walked: readonly Walked[],
  where: WhereOf,
  notes: Notes,
): Generator<number, string[]> {
  const taken = new Set<string>();
  yield* each(walked, [0.1, 0.25], ({ node }, place) => {
    if (node.id === undefined || node.id === null) return;
    const id = idTextSchema.safeParse(node.id);
    if (!id.success)
      throw new FormatError(id.error.issues[0]?.message ?? '', below(where(walked, place), 'id'));
    taken.add(id.data);
  });
  const given = new Set<string>();
  const ids: string[] = [];
  let repeated = 0;
  yield* each(walked, [0.25, 0.4], ({ node }, place) => {
    const own = typeof node.id === 'string' ? node.id : null;
    if (own !== null && given.has(own)) repeated++;
    const id = own !== null && !given.has(own) ? own : made(own ?? 'node', place, taken);
    given.add(id);
    taken.add(id);
    ids.push(id);
  });
  if (repeated > 0)
    notes.add(
      `${counted(repeated, 'node has', 'nodes have')} the id of another node; their nesting tells them apart.`,
    );
  return ids;
}

function made(stem: string, place: number, taken: ReadonlySet<string>): string {
  let id = `${stem}~${place}`;
  while (taken.has(id)) id += '~';
  return id;
}
