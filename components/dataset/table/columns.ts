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

const WIDTHS: Record<ColumnId, string> = {
  number: '4rem',
  question: 'minmax(16rem, 1fr)',
  label: '6.5rem',
  score: '4.5rem',
  confidence: '7.5rem',
  choice: '6.5rem',
  model: '8rem',
  reviews: '8rem',
  flags: '9.5rem',
};

/** The widths of the pick box and of the columns in sight, for `grid-template-columns`. */
export const gridTemplate = (ids: readonly string[]): string =>
  ['2.5rem', ...ids.map((id) => WIDTHS[id as ColumnId])].join(' ');
