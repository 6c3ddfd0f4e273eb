import { NONE } from './loom-tree';
import type { OutlineRow } from './outline-rows';

/** What a key does to the outline: makes a row active, opens or folds the active one, or selects it. */
export type OutlineDeed = { do: 'go'; row: number } | { do: 'open' | 'fold' | 'select' };

const go = (row: number): OutlineDeed => ({ do: 'go', row });

function rightOf(rows: readonly OutlineRow[], active: number): OutlineDeed | null {
  const row = rows[active];
  if (row?.expanded) return go(active + 1);
  return row?.expandable ? { do: 'open' } : null;
}

function leftOf(rows: readonly OutlineRow[], active: number): OutlineDeed | null {
  const row = rows[active];
  if (row?.expanded) return { do: 'fold' };
  if (row === undefined || row.under === NONE) return null;
  return go(rows.findLastIndex(({ index }, place) => place < active && index === row.under));
}

/** The keys of the WAI-ARIA tree pattern; `page` is how many rows are in view. Null where a key does nothing. */
export function outlineKey(
  key: string,
  rows: readonly OutlineRow[],
  active: number,
  page: number,
): OutlineDeed | null {
  const last = rows.length - 1;
  if (last < 0) return null;
  switch (key) {
    case 'ArrowDown':
      return go(Math.min(last, active + 1));
    case 'ArrowUp':
      return go(Math.max(0, active - 1));
    case 'PageDown':
      return go(Math.min(last, active + page));
    case 'PageUp':
      return go(Math.max(0, active - page));
    case 'Home':
      return go(0);
    case 'End':
      return go(last);
    case 'ArrowRight':
      return rightOf(rows, active);
    case 'ArrowLeft':
      return leftOf(rows, active);
    case 'Enter':
    case ' ':
      return { do: 'select' };
    default:
      return null;
  }
}
