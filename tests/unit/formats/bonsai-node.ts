export interface RawNode {
  id: string;
  text: string;
  parentIds: string[];
  childrenIds?: string[];
  [key: string]: unknown;
}

/** A node as a Bonsai file has it. */
export const node = (id: string, parentIds: string[] = [], more: Partial<RawNode> = {}): RawNode => ({
  id,
  text: `text of ${id}`,
  parentIds,
  ...more,
});
