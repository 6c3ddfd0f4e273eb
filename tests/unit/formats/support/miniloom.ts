import { patchMake } from 'diff-match-patch-es';

export interface Written {
  parent: string | null;
  /** The whole text down to it, as MiniLoom shows it. */
  text: string;
  more?: Record<string, unknown>;
}

/** A MiniLoom file, its patches made as MiniLoom makes them: from the whole text of the parent to that of the node. */
export function miniLoom(nodes: Record<string, Written>, focus?: string) {
  const nodeStore = Object.fromEntries(
    Object.entries(nodes).map(([id, { parent, text, more }]) => [
      id,
      {
        id,
        type: parent === null ? 'root' : 'gen',
        parent,
        patch: parent === null ? '' : JSON.parse(JSON.stringify(patchMake(nodes[parent]?.text ?? '', text))),
        children: Object.keys(nodes).filter((child) => nodes[child]?.parent === id),
        rating: null,
        ...more,
      },
    ]),
  );
  return { loomTree: { nodeStore }, ...(focus && { focus: { id: focus } }) };
}
