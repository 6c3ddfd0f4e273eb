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
import type { JudgingRow } from '@/lib/contract/judging';
import { KIND_WORDS, kindOf } from '../words';
import { signsOf } from './step-filters';

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
const passes: FilterFn<Features, JudgingRow> = (row, _, test: (row: JudgingRow) => boolean) =>
  test(row.original);

const helper = createColumnHelper<Features, JudgingRow>();
const sorted = { sortFn: 'basic', sortUndefined: 'last' } as const;

export type ColumnId =
  | 'number'
  | 'choice'
  | 'suggestion'
  | 'taken'
  | 'confidence'
  | 'margin'
  | 'rationale'
  | 'judge'
  | 'rounds'
  | 'tokens'
  | 'time'
  | 'money'
  | 'signs';

/** What the table knows of each column: how it is named and sorted. How it looks is in `step-cell.tsx`. */
export const columnsOf = (nameOfJudge: (at: number) => string) =>
  helper.columns([
    helper.accessor((row) => row.number, { id: 'number', header: 'Step', filterFn: passes, ...sorted }),
    helper.accessor((row) => KIND_WORDS[kindOf(row)], { id: 'choice', header: 'Choice', ...sorted }),
    helper.accessor((row) => row.suggestion?.excerpt.toLowerCase(), {
      id: 'suggestion',
      header: 'Suggestion',
      ...sorted,
    }),
    helper.accessor((row) => row.chosen?.excerpt.toLowerCase(), { id: 'taken', header: 'Taken', ...sorted }),
    helper.accessor((row) => row.confidence ?? undefined, {
      id: 'confidence',
      header: 'Confidence',
      ...sorted,
    }),
    helper.accessor((row) => row.margin ?? undefined, { id: 'margin', header: 'Margin', ...sorted }),
    helper.accessor((row) => row.summary.toLowerCase() || undefined, {
      id: 'rationale',
      header: 'The judge’s reason',
      ...sorted,
    }),
    helper.accessor((row) => (row.judge === null ? undefined : nameOfJudge(row.judge)), {
      id: 'judge',
      header: 'Judge',
      ...sorted,
    }),
    helper.accessor((row) => row.rounds, { id: 'rounds', header: 'Rounds', ...sorted }),
    helper.accessor((row) => row.tokensIn + row.tokensOut, { id: 'tokens', header: 'Tokens', ...sorted }),
    helper.accessor((row) => row.ms, { id: 'time', header: 'Time', ...sorted }),
    helper.accessor((row) => row.money ?? undefined, { id: 'money', header: 'Money', ...sorted }),
    helper.accessor((row) => signsOf(row).length, { id: 'signs', header: 'Signs', ...sorted }),
  ]);

/** The first of a sort by a number is the biggest, but for the step's number and what one is unsure of. */
export const BIGGEST_FIRST: ReadonlySet<string> = new Set(['rounds', 'tokens', 'time', 'money', 'signs']);
export const NUMBERS: ReadonlySet<string> = new Set([
  'number',
  'confidence',
  'margin',
  'rounds',
  'tokens',
  'time',
  'money',
]);
/** What stays beside an open step. */
const BESIDE: ReadonlySet<string> = new Set(['number', 'choice', 'suggestion', 'confidence', 'signs']);

/** Columns that say nothing of these rows, or have no room beside an open step. */
export function hiddenColumns(
  rows: readonly JudgingRow[],
  beside: boolean,
): Partial<Record<ColumnId, false>> {
  const silent: Partial<Record<ColumnId, false>> = {
    ...(!rows.some(({ rounds }) => rounds > 1) && { rounds: false }),
    ...(!rows.some(({ money }) => money !== null && money > 0) && { money: false }),
  };
  if (!beside) return silent;
  const ids = Object.keys(WIDTHS) as ColumnId[];
  return Object.fromEntries(ids.filter((id) => !BESIDE.has(id)).map((id) => [id, false]));
}

/** In rem, at least; texts take what is left. */
const WIDTHS: Record<ColumnId, number> = {
  number: 3.25,
  choice: 7.25,
  suggestion: 8.5,
  taken: 8.5,
  confidence: 6.5,
  margin: 5,
  rationale: 11,
  judge: 8.5,
  rounds: 5,
  tokens: 5,
  time: 5.5,
  money: 5,
  signs: 6,
};
const TEXTS: ReadonlySet<string> = new Set(['suggestion', 'taken', 'rationale']);

/** The widths of the columns in sight, for `grid-template-columns`, and the least that they need. */
export function gridWidths(ids: readonly ColumnId[]): { template: string; least: string } {
  const columns = ids.map((id) => (TEXTS.has(id) ? `minmax(${WIDTHS[id]}rem, 1fr)` : `${WIDTHS[id]}rem`));
  return { template: columns.join(' '), least: `${ids.reduce((sum, id) => sum + WIDTHS[id], 0)}rem` };
}
