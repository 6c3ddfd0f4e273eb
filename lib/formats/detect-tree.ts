import { isObject } from './tree/is-object';
import type { TreeFormat } from './tree-file';

/** How many nodes of a list are looked at. */
const SAMPLE = 100;

/** Which tree format a parsed file has, by the keys that only it has; null where it has none of them. */
export function detectTree(json: unknown): TreeFormat | null {
  if (!isObject(json)) return null;
  if (typeof json.espalier === 'number') return 'espalier';
  if (isObject(json.loomTree)) return 'miniloom';
  if (Array.isArray(json.nodes))
    return json.nodes.slice(0, SAMPLE).some(hangsOnOne) ? 'loomsidian' : 'bonsai';
  if (isObject(json.nodes)) return 'loomsidian';
  if (isObject(json.root) || Array.isArray(json.children)) return 'pyloom';
  return null;
}

/** Loomsidian's nodes name one parent, Bonsai's a list of them. */
const hangsOnOne = (node: unknown): boolean =>
  isObject(node) && 'parentId' in node && !('parentIds' in node) && !('childrenIds' in node);
