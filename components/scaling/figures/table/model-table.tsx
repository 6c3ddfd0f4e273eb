import { Copy } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { ScoresQuery } from '@/lib/contract/scaling-report';
import { Button } from '../../../ui/button';
import { cn } from '../../../ui/cn';
import { Table, TableCell, TableHead } from '../../../ui/table';
import { toast } from '../../../ui/toast-store';
import type { MetricFigure, Series } from '../data/figure-data';
import { itemsBehind } from '../data/items-behind';
import { MarkSample } from '../marks/mark-sample';
import { familyRows, HEAD, type ModelRow, NUMBERS } from './table-rows';

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
              {['Model', ...HEAD].map((name) => (
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
                  colSpan={HEAD.length + 1}
                  className="border-line border-b bg-bg px-3 py-1.5 text-left font-medium text-xs"
                >
                  {series.name} <span className="font-normal text-dim">{series.kind}</span>
                </th>
              </tr>
              {rows.map((row) => (
                <Row
                  key={row.point.model}
                  row={row}
                  series={series}
                  metric={figure.metric}
                  onPoint={onPoint}
                />
              ))}
            </tbody>
          ))}
        </Table>
      </div>
    </section>
  );
};

const Row = ({
  row: { point, cells },
  series,
  metric,
  onPoint,
}: Pick<ModelTableProps, 'onPoint'> & Pick<MetricFigure, 'metric'> & { row: ModelRow; series: Series }) => (
  <tr>
    <th scope="row" className="border-line border-b px-3 py-1.5 text-left font-normal">
      <span className="flex items-center gap-1.5">
        <MarkSample look={series.look} mark={point.mark} />
        <Press onClick={() => onPoint(point.model, itemsBehind(metric, point))}>{point.name}</Press>
      </span>
    </th>
    {cells.map((cell, at) => {
      const name = HEAD[at] ?? '';
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

function behind(column: string, { censored, failed }: ModelRow['point']): ScoresQuery['only'] | null {
  if (column === 'Censored' && censored > 0) return 'censored';
  return column === 'Failed' && failed > 0 ? 'failed' : null;
}
