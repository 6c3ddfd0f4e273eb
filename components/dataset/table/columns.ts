import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  type FilterFn,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table';
import type { Row } from '@/lib/dataset/row';
import { CHOICE_WORDS, choiceKind } from '../item-words';

export const FEATURES = tableFeatures({
  columnFilteringFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});
export type Features = typeof FEATURES;

/** All filters and the search are one test of a row; it is the value of the number column's filter. */
const passes: FilterFn<Features, Row> = (row, _, test: (row: Row) => boolean) => test(row.original);

export type ColumnId =
  | 'number'
  | 'question'
  | 'label'
  | 'score'
  | 'confidence'
  | 'choice'
  | 'model'
  | 'reviews'
  | 'flags';

const helper = createColumnHelper<Features, Row>();
const sorted = { sortFn: 'basic', sortUndefined: 'last' } as const;

/** What the table knows of each column: how it is named and sorted. How it looks is in `item-cell.tsx`. */
export const COLUMNS = helper.columns([
  helper.accessor((row) => row.index, {
    id: 'number',
    header: 'Item',
    filterFn: passes,
    enableHiding: false,
    ...sorted,
  }),
  helper.accessor((row) => row.question.toLowerCase(), {
    id: 'question',
    header: 'Question',
    enableHiding: false,
    ...sorted,
  }),
  helper.accessor((row) => row.label, { id: 'label', header: 'Label', ...sorted }),
  helper.accessor((row) => row.score ?? undefined, { id: 'score', header: 'Score', ...sorted }),
  helper.accessor((row) => row.confidence ?? undefined, {
    id: 'confidence',
    header: 'Confidence',
    ...sorted,
  }),
  helper.accessor((row) => CHOICE_WORDS[choiceKind(row)], { id: 'choice', header: 'Choice', ...sorted }),
  helper.accessor((row) => row.model ?? undefined, { id: 'model', header: 'Model', ...sorted }),
  helper.accessor((row) => row.reviews.length, { id: 'reviews', header: 'Reviews', ...sorted }),
  helper.accessor((row) => (row.excluded ? 4 : 0) + (row.edited ? 2 : 0) + (row.control ? 1 : 0), {
    id: 'flags',
    header: 'Flags',
    ...sorted,
  }),
]);

/** The first of a sort by a number is the biggest, but for the item's number itself. */
export const BIGGEST_FIRST: ReadonlySet<string> = new Set(['score', 'confidence', 'reviews', 'flags']);

/** In rem. The question takes what is left, and at least this. */
const WIDTHS: Record<ColumnId, number> = {
  number: 4,
  question: 16,
  label: 6.5,
  score: 4.5,
  confidence: 7.5,
  choice: 6.5,
  model: 8,
  reviews: 8,
  flags: 9.5,
};
const PICK_BOX = 2.5;

/** The widths of the pick box and of the columns in sight, for `grid-template-columns`, and the least that they need. */
export function gridWidths(ids: readonly ColumnId[]): { template: string; least: string } {
  const columns = ids.map((id) => (id === 'question' ? `minmax(${WIDTHS[id]}rem, 1fr)` : `${WIDTHS[id]}rem`));
  const least = ids.reduce((sum, id) => sum + WIDTHS[id], PICK_BOX);
  return { template: [`${PICK_BOX}rem`, ...columns].join(' '), least: `${least}rem` };
}
