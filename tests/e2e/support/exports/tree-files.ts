import { expect } from '@playwright/test';
import type { LoomSnapshot } from '@/lib/contract/snapshot';
import type { TreeExport } from '@/lib/formats/export-format';
import type { Saved } from '../export-dialog.ts';
import { textOf } from './read-file.ts';

type TreeCheck = (file: Record<string, unknown>, loom: LoomSnapshot) => void;

interface Nested {
  id: string;
  text: string;
  children: Nested[];
}
const flat = (node: Nested): Nested[] => [node, ...node.children.flatMap(flat)];

/** The text of the accepted path. */
const pathText = ({ path }: LoomSnapshot): string => path.map(({ text }) => text).join('');

const CHECKS: Record<TreeExport, TreeCheck> = {
  espalier: (file, loom) => {
    const {
      espalier,
      loom: own,
      nodes,
    } = file as { espalier: number; loom: object; nodes: { id: string }[] };
    expect(espalier).toBe(1);
    expect(own).toMatchObject({ id: loom.loom.id, headId: loom.loom.headId, settings: loom.loom.settings });
    expect(nodes.map(({ id }) => id).sort()).toEqual(loom.shape.ids.toSorted());
  },
  bonsai: (file, loom) => {
    const { nodes, pathNodes } = file as { nodes: { id: string; text: string }[]; pathNodes: string[] };
    expect(nodes).toHaveLength(loom.shape.ids.length);
    const texts = new Map(nodes.map(({ id, text }) => [id, text]));
    expect(pathNodes.map((id) => texts.get(id)).join('')).toBe(pathText(loom));
  },
  loomsidian: (file, loom) => {
    const { current, nodes } = file as {
      current: string;
      nodes: Record<string, { text: string; parentId: string | null }>;
    };
    expect(Object.keys(nodes)).toHaveLength(loom.shape.ids.length);
    let text = '';
    for (let at: string | null = current; at !== null; at = nodes[at]?.parentId ?? null)
      text = nodes[at]?.text + text;
    expect(text).toBe(pathText(loom));
  },
  pyloom: (file, loom) => {
    const { root, selected_node_id } = file as { root: Nested; selected_node_id: string };
    const all = flat(root);
    expect(all).toHaveLength(loom.shape.ids.length);
    expect(all.find(({ id }) => id === selected_node_id)?.text).toBe(loom.path.at(-1)?.text);
  },
};

/** Holds a saved tree against its loom. */
export const checkTree = (format: TreeExport, { bytes }: Saved, loom: LoomSnapshot): void =>
  CHECKS[format](JSON.parse(textOf(bytes)), loom);
