/**
 * What was taken, as the judge knows it: the node itself where the judge saw it, else the nearest it was copied from that the judge
 * saw. Copies may be of copies. Where the judge saw none of them, the one they all go back to.
 *
 * @param editedFrom node → the node it is an edited copy of
 * @param seen nodes that the judge ranked
 */
export function takenCandidate(
  nodeId: string,
  editedFrom: ReadonlyMap<string, string | null>,
  seen: ReadonlySet<string>,
): string {
  let id = nodeId;
  while (!seen.has(id)) {
    const source = editedFrom.get(id) ?? null;
    if (source === null) return id;
    id = source;
  }
  return id;
}
