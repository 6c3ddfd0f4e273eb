import type { Links } from './link-nodes';

/**
 * Places in the order they are to be numbered in: the file's own where parents come before children and siblings in the
 * order of `childrenIds`, else root by root, each node before its children.
 */
export function orderNodes({ children }: Links, parent: readonly number[]): number[] {
  const own = (place: number) => (children[place] ?? []).filter((child) => parent[child] === place);
  const inOrder = parent.every((above, place) => {
    const siblings = own(place);
    return above < place && siblings.every((child, i) => i === 0 || (siblings[i - 1] as number) < child);
  });
  if (inOrder) return parent.map((_, place) => place);

  const order: number[] = [];
  const waiting = parent.flatMap((above, place) => (above < 0 ? [place] : [])).reverse();
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    order.push(place);
    for (const child of own(place).reverse()) waiting.push(child);
  }
  return order;
}
