/** The loom's screen at a node. */
export const treeHref = (loomId: string, nodeId: string): string =>
  `/looms/${encodeURIComponent(loomId)}?${new URLSearchParams({ node: nodeId })}`;
