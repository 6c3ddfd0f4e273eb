import { each, type Part } from '../tree/each';
import { counted, type Notes } from '../tree/notes';
import type { RawNode } from './read';

/** All places, the children of each node in the order of its `children`; those it does not name come last. */
export function* siblingOrder(
  ids: readonly string[],
  nodes: readonly RawNode[],
  notes: Notes,
  [from, to]: Part,
): Generator<number, number[]> {
  const half = (from + to) / 2;
  const places = new Map<string, number>();
  yield* each(ids, [from, half], (id, place) => {
    places.set(id, place);
  });
  const seen = new Uint8Array(ids.length);
  const order: number[] = [];
  let strangers = 0;
  yield* each(nodes, [half, to], ({ children }, place) => {
    for (const child of children ?? []) {
      const at = typeof child === 'string' ? places.get(child) : undefined;
      if (at === undefined || nodes[at]?.parent !== ids[place]) strangers++;
      else if (seen[at] === 0) {
        seen[at] = 1;
        order.push(at);
      }
    }
  });
  for (let place = 0; place < ids.length; place++) if (seen[place] === 0) order.push(place);
  if (strangers > 0)
    notes.add(
      `${counted(strangers, 'child is', 'children are')} named by a node that is not the parent, or do not exist: passed over.`,
    );
  return order;
}
