/** The place of the root above a node; -1 in `parent` marks roots. */
export function rootOf(place: number, parent: ArrayLike<number>): number {
  let root = place;
  for (let above = parent[root]; above !== undefined && above >= 0; above = parent[root]) root = above;
  return root;
}
