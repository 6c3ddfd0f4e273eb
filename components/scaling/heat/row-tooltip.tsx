import type { LabelSays } from '@/lib/loom/item-format';
import type { MetricId } from '@/lib/scaling/report/metric';
import type { ScalingMatrix } from '@/lib/scaling/report/report';
import { cn } from '../../ui/cn';
import { metricWords } from '../figures/data/metric-words';
import { MarkSample } from '../figures/marks/mark-sample';
import type { ColumnGroup } from './columns';
import { cellText, rowSlope } from './row-words';

const WIDTH = 320;
const AWAY = 16;

interface RowTooltipProps {
  row: ScalingMatrix['rows'][number];
  metric: MetricId;
  labelSays: LabelSays | null;
  groups: readonly ColumnGroup[];
  /** Place among the values of the cell under the pointer. */
  column: number | null;
  at: { x: number; y: number };
  size: { width: number; height: number };
}

/** A row in numbers, beside the pointer. The row’s name says the same to ears. */
export const RowTooltip = ({ row, metric, labelSays, groups, column, at, size }: RowTooltipProps) => {
  const left = at.x + AWAY + WIDTH < size.width ? at.x + AWAY : Math.max(4, at.x - AWAY - WIDTH);
  const place = at.y > size.height / 2 ? { bottom: size.height - at.y + 8 } : { top: at.y + AWAY };
  return (
    <div
      aria-hidden
      style={{ left, width: WIDTH, ...place }}
      className="pointer-events-none absolute z-20 rounded-lg border border-line bg-panel px-3 py-2 text-xs shadow-shade"
    >
      <p className="font-semibold text-[13px]">Item {row.index + 1}</p>
      <p className="mb-1 text-dim">
        {metricWords(metric, labelSays).name}: {rowSlope(row.slope, metric)}
      </p>
      {groups.map(({ key, name, look, columns }) => (
        <div key={key} className="mt-1">
          <p className="flex items-center gap-1">
            <MarkSample look={look} />
            <span className="truncate">{name}</span>
          </p>
          <ul className="flex flex-wrap gap-x-2.5 text-dim tabular-nums">
            {columns.map((one) => (
              <li key={one.at} className={cn(one.at === column && 'font-semibold text-ink')}>
                {one.size} {cellText(row.values[one.at] ?? null, metric)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
};
