import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LoomListAction, type LoomLists, reduceLoomLists } from '@/components/looms/loom-lists';
import type { LoomSummary } from '@/lib/contract/snapshot';

const loom = (id: string, touchedAt: number, archivedAt: number | null = null): LoomSummary => ({
  id,
  title: `Loom ${id}`,
  templateId: 'blank',
  items: 0,
  targetItems: null,
  nodes: 1,
  archivedAt,
  touchedAt,
  createdAt: 0,
  tail: '',
  widths: [],
  autopilotOn: false,
});

const lists: LoomLists = {
  active: [loom('b', 2), loom('a', 1)],
  archived: [loom('d', 4, 9), loom('c', 1, 9)],
};
const ids = (looms: LoomSummary[] | null) => looms?.map(({ id }) => id);

describe('reduceLoomLists', () => {
  it('archives into its place by last touched', () => {
    const after = reduceLoomLists(lists, { type: 'archived', loom: loom('b', 2), at: 10 });
    expect(ids(after.active)).toEqual(['a']);
    expect(ids(after.archived)).toEqual(['d', 'b', 'c']);
    expect(after.archived?.[1]?.archivedAt).toBe(10);
  });

  it('takes an archived loom out of the list even before the archive was read', () => {
    const after = reduceLoomLists(
      { ...lists, archived: null },
      { type: 'archived', loom: loom('b', 2), at: 10 },
    );
    expect(after).toMatchObject({ archived: null });
    expect(ids(after.active)).toEqual(['a']);
  });

  it('brings a loom back that is on neither list, because the archive was never read', () => {
    const gone = reduceLoomLists(
      { ...lists, archived: null },
      { type: 'archived', loom: loom('b', 2), at: 10 },
    );
    expect(ids(reduceLoomLists(gone, { type: 'archived', loom: loom('b', 2), at: null }).active)).toEqual([
      'b',
      'a',
    ]);
  });

  it('keeps a new title through archiving and restoring', () => {
    const renamed = reduceLoomLists(lists, { type: 'renamed', id: 'b', title: 'New' });
    const after = reduceLoomLists(renamed, { type: 'archived', loom: loom('b', 2), at: 10 });
    expect(after.archived?.[1]?.title).toBe('New');
  });

  it('renames in either view', () => {
    const after = reduceLoomLists(lists, { type: 'renamed', id: 'c', title: 'New' });
    expect(after.archived?.map(({ title }) => title)).toEqual(['Loom d', 'New']);
    expect(after.active).toEqual(lists.active);
  });

  it('loads one view and keeps the other', () => {
    const after = reduceLoomLists(lists, { type: 'loaded', archived: true, looms: [] });
    expect(after).toEqual({ active: lists.active, archived: [] });
  });

  it('never loses or doubles a loom, whatever is archived and restored', () => {
    const action = fc.record({
      type: fc.constant('archived' as const),
      loom: fc.constantFrom('a', 'b', 'c', 'd').map((id) => loom(id, 3)),
      at: fc.option(fc.nat(), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(action), (actions: LoomListAction[]) => {
        const after = actions.reduce(reduceLoomLists, lists);
        expect([...after.active, ...(after.archived ?? [])].map(({ id }) => id).sort()).toEqual([
          'a',
          'b',
          'c',
          'd',
        ]);
        expect(after.active.every(({ archivedAt }) => archivedAt === null)).toBe(true);
        expect(after.archived?.every(({ archivedAt }) => archivedAt !== null)).toBe(true);
      }),
    );
  });
});
