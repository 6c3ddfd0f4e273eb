import { expect } from 'vitest';
import { drain } from '@/lib/formats/drain';
import { FormatError } from '@/lib/formats/format-error';
import { openJsonReader } from '@/lib/formats/json/open-json-reader';
import { readTree } from '@/lib/formats/read-tree';
import { toRecords } from '@/lib/formats/to-records';
import { type Foreign, foreignOf } from '@/lib/formats/tree/foreign';
import type { TreeFile, TreeFormat, TreeNode } from '@/lib/formats/tree-file';
import { type LoomNode, loomNodeSchema } from '@/lib/loom/node';

/** JSON as an import parses it. */
export function parseJson(text: string): unknown {
  const reader = openJsonReader();
  reader.push(text);
  return reader.end();
}

export const readAs = (format: TreeFormat, json: unknown): TreeFile => drain(readTree(format, json));

/** Message and place of the FormatError that a file is refused with. */
export const refusalOf = (format: TreeFormat, json: unknown): [string, string | null] => {
  try {
    readAs(format, json);
  } catch (error) {
    if (error instanceof FormatError) return [error.message, error.where];
    throw error;
  }
  throw new Error('it was read');
};

/** Root to head. */
export function pathIds(file: Pick<TreeFile, 'nodes' | 'headId'>): string[] {
  const byId = new Map(file.nodes.map((node) => [node.id, node]));
  const path: string[] = [];
  for (let node = byId.get(file.headId); node; node = byId.get(node.parentId ?? '')) path.push(node.id);
  return path.reverse();
}

/** The whole text down to each node, by its id. */
export function textsOf(nodes: readonly Pick<TreeNode, 'id' | 'parentId' | 'text'>[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { id, parentId, text } of nodes)
    texts.set(id, (parentId === null ? '' : (texts.get(parentId) ?? '')) + text);
  return texts;
}

/** What the node's own file said of it. */
export const said = (node: Pick<TreeNode, 'foreign'> | undefined): Foreign => {
  const format = Object.keys(node?.foreign ?? {})[0] as TreeFormat | undefined;
  return format ? foreignOf({ foreign: node?.foreign ?? null }, format) : {};
};

/** What holds of every file that was read. */
export function expectTree(file: TreeFile): void {
  const seen = new Set<string>();
  const roots = new Set<string>();
  for (const { id, parentId } of file.nodes) {
    if (seen.has(id)) throw new Error(`two nodes have the id ${id}`);
    if (parentId === null) roots.add(id);
    else if (!seen.has(parentId)) throw new Error(`the parent of ${id} does not come before it`);
    seen.add(id);
  }
  expect(roots.has(file.rootId)).toBe(true);
  expect(seen.has(file.headId)).toBe(true);
  const records = drain(toRecords(file, { loomId: 'loom-000', newId: minted('made'), now: 7 }));
  expect(records.nodes).toHaveLength(file.nodes.length);
  for (const node of records.nodes) loomNodeSchema.parse(node);
}

/** A mint of ids that are always the same. */
export const minted = (prefix: string): (() => string) => {
  let count = 0;
  return () => `${prefix}-${String(count++).padStart(8, '0')}`;
};

/** Nodes of a file as a store gives them back: JSON was made of them in between. */
export function stored(
  file: TreeFile,
  prefix = 'node',
): { nodes: LoomNode[]; rootId: string; headId: string } {
  const records = drain(toRecords(file, { loomId: 'loom-000', newId: minted(prefix), now: 7 }));
  return { ...records, nodes: records.nodes.map((node) => JSON.parse(JSON.stringify(node))) };
}

export async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}
