import { BREATH, each } from '../tree/each';
import type { Links } from './links';

/**
 * Places in the order they are to be numbered in: the file's own where parents come before children and siblings in the
 * order of `childrenIds`, else root by root, each node before its children.
 */
export function* orderNodes(
  { children }: Links,
  parent: readonly number[],
  share: number,
): Generator<number, number[]> {
  const own = (place: number) => (children[place] ?? []).filter((child) => parent[child] === place);
  let inOrder = true;
  const roots: number[] = [];
  yield* each(parent, [share, share], (above, place) => {
    if (above < 0) roots.push(place);
    if (!inOrder) return;
    const siblings = own(place);
    inOrder = above < place && siblings.every((child, i) => i === 0 || (siblings[i - 1] as number) < child);
  });
  if (inOrder) return parent.map((_, place) => place);

  const order: number[] = [];
  const waiting = roots.reverse();
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    order.push(place);
    for (const child of own(place).reverse()) waiting.push(child);
    if (order.length % BREATH === 0) yield share;
  }
  return order;
}
