import { describe, expect, it } from 'vitest';
import { NONE, type OutlineRow, outlineKey } from '@/lib/loom/tree';

const row = (index: number, rest: Partial<OutlineRow>): OutlineRow => ({
  index,
  level: 1,
  position: 1,
  siblings: 1,
  expandable: false,
  expanded: false,
  under: NONE,
  ...rest,
});
const rows = [
  row(0, {}),
  row(2, { expandable: true, expanded: true }),
  row(1, { level: 2, under: 2, expandable: true }),
  row(5, {}),
];

describe('outlineKey', () => {
  it.each([
    ['ArrowUp', 0, { do: 'go', row: 0 }],
    ['ArrowDown', 3, { do: 'go', row: 3 }],
    ['ArrowDown', 1, { do: 'go', row: 2 }],
    ['PageDown', 0, { do: 'go', row: 2 }],
    ['PageUp', 3, { do: 'go', row: 1 }],
    ['End', 0, { do: 'go', row: 3 }],
    ['Home', 3, { do: 'go', row: 0 }],
    ['ArrowRight', 0, null],
    ['ArrowRight', 1, { do: 'go', row: 2 }],
    ['ArrowRight', 2, { do: 'open' }],
    ['ArrowLeft', 0, null],
    ['ArrowLeft', 1, { do: 'fold' }],
    ['ArrowLeft', 2, { do: 'go', row: 1 }],
    ['Enter', 3, { do: 'select' }],
    [' ', 0, { do: 'select' }],
    ['x', 0, null],
  ])('%s on row %i', (key, active, deed) => {
    expect(outlineKey(key, rows, active, 2)).toEqual(deed);
  });

  it('does nothing in an empty outline', () => {
    expect(outlineKey('ArrowDown', [], 0, 5)).toBeNull();
  });
});
