import { useMemo, useState } from 'react';
import { foundRows, NONE, type OutlineRow, outlineKey, outlineRows } from '@/lib/loom/tree';
import type { LoomCanvasProps } from './canvas-types';

export type OutlineProps = Pick<
  LoomCanvasProps,
  | 'tree'
  | 'version'
  | 'headId'
  | 'openNodeIds'
  | 'selectedId'
  | 'liveIds'
  | 'texts'
  | 'card'
  | 'shown'
  | 'onSelect'
  | 'needTexts'
>;

const MOST_FOUND = 500;

/** The outline's rows (or what a search found), which of them is active, and what keys and presses do to both. */
export function useOutline(props: OutlineProps, query: string) {
  const { tree, version, headId, openNodeIds, selectedId, texts, onSelect } = props;
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  /** Holds until something else is selected. */
  const [walked, setWalked] = useState<{ to: string | null; selectedId: string | null } | null>(null);
  const activeId = walked?.selectedId === selectedId ? walked.to : null;
  const searching = query.trim() !== '';

  // biome-ignore lint/correctness/useExhaustiveDependencies: the tree is changed in place, `version` tells
  const { rows, searched } = useMemo(() => {
    if (searching) return foundRows(tree, query, (id) => texts.get(id), MOST_FOUND);
    const indexOf = (id: string): number => tree.indexOf.get(id) ?? NONE;
    const view = { headIndex: indexOf(headId), openStepNodes: openNodeIds.map(indexOf) };
    return {
      rows: outlineRows(tree, view, (index) => expanded.has(tree.ids[index] ?? '')),
      searched: 0,
    };
  }, [tree, version, headId, openNodeIds, expanded, texts, query, searching]);

  const rowOf = (id: string | null): number =>
    id === null ? -1 : rows.findIndex((row) => tree.ids[row.index] === id);
  const active = [activeId, selectedId, headId].map(rowOf).find((row) => row >= 0) ?? 0;

  const setOpen = (row: OutlineRow, open: boolean): void => {
    const id = tree.ids[row.index] ?? '';
    const next = new Set(expanded);
    if (open) next.add(id);
    else next.delete(id);
    setExpanded(next);
  };
  const go = (row: number): void => setWalked({ to: tree.ids[rows[row]?.index ?? NONE] ?? null, selectedId });
  const choose = (row: number): void => {
    go(row);
    const id = tree.ids[rows[row]?.index ?? NONE];
    if (id !== undefined) onSelect(id);
  };

  /** Whether the key was one of the outline's. */
  const press = (key: string, page: number): boolean => {
    const row = rows[active];
    const deed = outlineKey(key, rows, active, page);
    if (!row || !deed) return false;
    if (deed.do === 'go') go(deed.row);
    else if (deed.do === 'select') choose(active);
    else setOpen(row, deed.do === 'open');
    return true;
  };

  const toggle = (row: OutlineRow): void => setOpen(row, !row.expanded);
  return { rows, searched, searching, active, press, choose, toggle };
}
