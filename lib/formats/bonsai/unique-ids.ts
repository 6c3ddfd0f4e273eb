import { each, type Part } from '../tree/each';
import type { BonsaiRawNode } from './schema';
import type { Places } from './shared-ids';

/** The file's ids; of nodes that share one, the first keeps it and the others get a number after it. */
export function* uniqueIds(
  nodes: readonly BonsaiRawNode[],
  places: Places,
  part: Part,
): Generator<number, string[]> {
  const added = new Set<string>();
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  yield* each(nodes, part, ({ id }, place) => {
    if (places.get(id)?.[0] === place) {
      ids.push(id);
      return;
    }
    let number = numbers.get(id) ?? 2;
    while (places.has(`${id}~${number}`) || added.has(`${id}~${number}`)) number++;
    numbers.set(id, number + 1);
    added.add(`${id}~${number}`);
    ids.push(`${id}~${number}`);
  });
  return ids;
}
