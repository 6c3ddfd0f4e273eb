import type { LoomSummary } from '@/lib/contract/snapshot';

/** Both views of the list, latest touched first. The archive is null until it was asked for. */
export interface LoomLists {
  active: LoomSummary[];
  archived: LoomSummary[] | null;
}

export type LoomListAction =
  | { type: 'loaded'; archived: boolean; looms: LoomSummary[] }
  | { type: 'renamed'; id: string; title: string }
  /** `at` in epoch milliseconds archives; null restores. The loom may be on neither list, when its archive was never read. */
  | { type: 'archived'; loom: LoomSummary; at: number | null };

export const reduceLoomLists = (lists: LoomLists, action: LoomListAction): LoomLists => {
  switch (action.type) {
    case 'loaded':
      return action.archived ? { ...lists, archived: action.looms } : { ...lists, active: action.looms };
    case 'renamed':
      return mapBoth(lists, (looms) =>
        looms.map((loom) => (loom.id === action.id ? { ...loom, title: action.title } : loom)),
      );
    case 'archived':
      return move(lists, action.loom, action.at);
  }
};

const mapBoth = (lists: LoomLists, change: (looms: LoomSummary[]) => LoomSummary[]): LoomLists => ({
  active: change(lists.active),
  archived: lists.archived && change(lists.archived),
});

const move = (lists: LoomLists, loom: LoomSummary, at: number | null): LoomLists => {
  const newest = [...lists.active, ...(lists.archived ?? [])].find(({ id }) => id === loom.id) ?? loom;
  const moved = { ...newest, archivedAt: at };
  const without = mapBoth(lists, (looms) => looms.filter(({ id }) => id !== loom.id));
  return at === null
    ? { ...without, active: inOrder([...without.active, moved]) }
    : { ...without, archived: without.archived && inOrder([...without.archived, moved]) };
};

const inOrder = (looms: LoomSummary[]): LoomSummary[] => looms.toSorted((a, b) => b.touchedAt - a.touchedAt);
