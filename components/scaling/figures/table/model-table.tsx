import { Copy } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { ScoresQuery } from '@/lib/contract/scaling-report';
import { Button } from '../../../ui/button';
import { cn } from '../../../ui/cn';
import { Table, TableCell, TableHead } from '../../../ui/table';
import { toast } from '../../../ui/toast-store';
import type { MetricFigure, Series } from '../data/figure-data';
import { itemsBehind } from '../data/items-behind';
import { BY_WORDS } from '../data/point-facts';
import { MarkSample } from '../marks/mark-sample';
import { columnsOf, familyRows, HEAD, intervalsBy, type ModelRow, NUMBERS } from './table-rows';

interface ModelTableProps {
  figure: MetricFigure;
  hidden: ReadonlySet<string>;
  onPoint: (model: string, only: ScoresQuery['only']) => void;
}

const copy = async (families: ReturnType<typeof familyRows>) => {
  const lines = [
    ['Family', 'Kind', 'Model', ...HEAD],
    ...families.flatMap(({ series, rows }) =>
      rows.map(({ point, cells }) => [series.name, series.kind, point.name, ...cells]),
    ),
  ];
  try {
    await navigator.clipboard.writeText(
      lines
        .map((cells) => cells.join('\t'))
        .join('\n')
        .replaceAll('\u00a0', ' '),
    );
    toast.success('The table is copied');
  } catch {
    toast.error('The browser did not let the table be copied', { description: 'Save it as CSV instead.' });
  }
};

/** The numbers of the figure; a name opens the items behind it. */
export const ModelTable = ({ figure, hidden, onPoint }: ModelTableProps) => {
  const families = familyRows(figure, hidden);
  const columns = columnsOf(families);
  const by = intervalsBy(families);
  return (
    <section aria-label={`${figure.words.name}, as a table`} className="min-w-0">
      <div className="mb-2 flex items-center gap-3">
        <h3 className="flex-1 font-semibold text-[13px]">{figure.words.title}, in numbers</h3>
        <Button size="sm" className="print:hidden" onClick={() => void copy(families)}>
          <Copy aria-hidden />
          Copy
        </Button>
      </div>
      <div className="overflow-x-auto rounded-xl print:overflow-visible border border-line bg-panel">
        <Table className="tabular-nums print:text-[9px] print:[&_td]:px-1 print:[&_th]:px-1">
          <thead>
            <tr>
              {['Model', ...columns].map((name) => (
                <TableHead key={name} className={cn(NUMBERS.has(name) && 'text-right')}>
                  {name}
                </TableHead>
              ))}
            </tr>
          </thead>
          {families.map(({ series, rows }) => (
            <tbody key={series.key}>
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={columns.length + 1}
                  className="border-line border-b bg-bg px-3 py-1.5 text-left font-medium text-xs"
                >
                  {series.name} <span className="font-normal text-dim">{series.kind}</span>
                </th>
              </tr>
              {rows.map((row) => (
                <Row
                  key={row.point.model}
                  row={row}
                  columns={columns}
                  by={by}
                  series={series}
                  metric={figure.metric}
                  onPoint={onPoint}
                />
              ))}
            </tbody>
          ))}
        </Table>
      </div>
      {by ? <p className="mt-1.5 text-dim text-xs">Intervals by {BY_LONG[by]}.</p> : null}
    </section>
  );
};

const BY_LONG = {
  wilson: 'Wilson’s score method',
  'cluster-bootstrap': 'bootstrap over clusters of near-duplicates',
} as const;

interface RowProps extends Pick<ModelTableProps, 'onPoint'>, Pick<MetricFigure, 'metric'> {
  row: ModelRow;
  columns: readonly string[];
  by: ReturnType<typeof intervalsBy>;
  series: Series;
}

const Row = ({ row: { point, cells }, columns, by, series, metric, onPoint }: RowProps) => (
  <tr>
    <th scope="row" className="border-line border-b px-3 py-1.5 text-left font-normal">
      <span className="flex items-center gap-1.5">
        <MarkSample look={series.look} mark={point.mark} />
        <Press onClick={() => onPoint(point.model, itemsBehind(metric, point))}>{point.name}</Press>
      </span>
    </th>
    {columns.map((name) => {
      const cell = cellAt(name, cells, by);
      const only = behind(name, point);
      return (
        <TableCell key={name} className={cn('whitespace-nowrap py-1.5', NUMBERS.has(name) && 'text-right')}>
          {only ? (
            <Press aria-label={`${cell} ${only} of ${point.name}`} onClick={() => onPoint(point.model, only)}>
              {cell}
            </Press>
          ) : (
            cell
          )}
        </TableCell>
      );
    })}
  </tr>
);

const Press = (props: ComponentProps<'button'>) => (
  <button
    type="button"
    className="whitespace-nowrap rounded-sm underline decoration-edge decoration-dotted underline-offset-4"
    {...props}
  />
);

/** Where all intervals were found in one way, a line below the table says it once. */
function cellAt(name: string, cells: ModelRow['cells'], by: RowProps['by']): string {
  const cell = cells[HEAD.indexOf(name as (typeof HEAD)[number])] ?? '';
  return by && name.includes('interval') ? cell.replace(`, ${BY_WORDS[by]}`, '') : cell;
}

function behind(column: string, { censored, failed }: ModelRow['point']): ScoresQuery['only'] | null {
  if (column === 'Censored' && censored > 0) return 'censored';
  return column === 'Failed' && failed > 0 ? 'failed' : null;
}
