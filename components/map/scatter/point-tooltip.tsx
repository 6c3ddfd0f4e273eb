import type { Row } from '@/lib/dataset/row';
import { cn } from '../../ui/cn';
import type { Size } from './camera';

const WIDTH = 288;
const AWAY = 14;
const ROOM = 170;

/** What is known of a row in a few words each. */
export const rowFacts = (row: Row): string[] =>
  [
    row.score === null ? '' : `score ${row.score.toFixed(1)}`,
    row.confidence === null ? '' : `confidence ${Math.round(row.confidence * 100)} %`,
    row.edited ? 'edited' : '',
    row.excluded ? `excluded: ${row.excluded.reason}` : '',
  ].filter(Boolean);

/** The same for ears. */
export const rowSentence = (row: Row, picked: boolean): string =>
  [
    `Item ${row.index + 1}`,
    row.question,
    `label ${row.label.trim()}`,
    ...rowFacts(row),
    picked ? 'picked' : '',
  ]
    .filter(Boolean)
    .join(', ');

interface PointTooltipProps {
  row: Row;
  /** The cluster or group that colours it, where that is not its label. */
  className: string | null;
  at: { x: number; y: number };
  size: Size;
}

/** The item under the pointer or the keys. It never takes the pointer itself. */
export const PointTooltip = ({ row, className, at, size }: PointTooltipProps) => {
  const left = Math.max(8, Math.min(at.x + AWAY, size.width - WIDTH - 8));
  const above = at.y + ROOM > size.height;
  return (
    <div
      aria-hidden
      style={{
        left,
        width: WIDTH,
        ...(above ? { bottom: size.height - at.y + AWAY } : { top: at.y + AWAY }),
      }}
      className="pointer-events-none absolute z-20 rounded-lg border border-line bg-panel px-3 py-2 text-[13px] shadow-shade"
    >
      <p className="line-clamp-5 whitespace-pre-line break-words">{row.question}</p>
      <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-dim text-xs">
        <span
          className={cn(
            'max-w-40 truncate rounded-[5px] border border-current px-1.5 font-semibold leading-[17px]',
            ['text-yes', 'text-no'][row.labelIndex] ?? 'text-dim',
          )}
        >
          {row.label.trim()}
        </span>
        <span>item {(row.index + 1).toLocaleString('en')}</span>
        {rowFacts(row).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {className ? <span className="text-ink">{className}</span> : null}
      </p>
    </div>
  );
};
