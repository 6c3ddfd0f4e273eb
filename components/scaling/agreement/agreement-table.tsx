import { type KeyboardEvent, useRef } from 'react';
import type { Agreement } from '@/lib/scaling/report/report';
import { cn } from '../../ui/cn';
import { MarkSample } from '../figures/marks/mark-sample';
import type { Rater } from './pairs';

interface AgreementTableProps {
  raters: readonly Rater[];
  find: (a: string, b: string) => Agreement | null;
  picked: readonly [string, string] | null;
  onPick: (pair: readonly [row: string, column: string]) => void;
}

const MOVES: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const SHADE = 55;

const percent = (share: number): string => `${Math.round(share * 100)}`;

/** Agreement at chance is plain, full agreement is the darkest. */
const shadeOf = (agreement: number): string => {
  const much = Math.max(0, (agreement - 0.5) * 2);
  return `color-mix(in srgb, var(--leaf) ${Math.round(much * SHADE)}%, var(--panel))`;
};

/** Each pair once: rows and columns by family and size. One stop of the tab key, arrows go from cell to cell. */
export const AgreementTable = ({ raters, find, picked, onPick }: AgreementTableProps) => {
  const table = useRef<HTMLTableElement>(null);
  const [stopRow, stopColumn] = picked ?? [raters[1]?.key, raters[0]?.key];
  const cellAt = (row: number, column: number) =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`);
  const go = (event: KeyboardEvent, row: number, column: number) => {
    const move = MOVES[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    cellAt(row + move[0], column + move[1])?.focus();
  };
  return (
    <table ref={table} className="border-separate border-spacing-0 text-xs tabular-nums">
      <caption className="sr-only">
        Share of items on which two models are both right or both wrong, in percent
      </caption>
      <thead>
        <tr>
          <td className="sticky top-0 left-0 z-20 bg-panel" />
          {raters.slice(0, -1).map((rater) => (
            <th
              key={rater.key}
              scope="col"
              title={rater.name}
              className={cn(
                'sticky top-0 z-10 min-w-9 bg-panel px-1 py-1.5 font-normal text-dim',
                rater.opens && 'border-line border-l',
              )}
            >
              <span className="flex flex-col items-center gap-0.5">
                {rater.look ? <MarkSample look={rater.look} /> : null}
                {rater.size}
                <span className="sr-only">{rater.name}</span>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {raters.slice(1).map((one, at) => (
          <tr key={one.key}>
            <th
              scope="row"
              className={cn(
                'sticky left-0 z-10 bg-panel py-0.5 pr-3 pl-2 text-left font-normal',
                one.opens && 'border-line border-t',
              )}
            >
              <span className="flex items-center gap-1.5 whitespace-nowrap">
                {one.look ? <MarkSample look={one.look} /> : null}
                <span className="max-w-56 truncate" title={one.name}>
                  {one.short}
                </span>
                <span className="ml-auto pl-2 text-dim">{one.size}</span>
              </span>
            </th>
            {raters.slice(0, at + 1).map((other, column) => {
              const pair = find(one.key, other.key);
              const isPicked = picked?.[0] === one.key && picked[1] === other.key;
              const isStop = stopRow === one.key && stopColumn === other.key;
              const share = pair?.agreement ?? null;
              return (
                <td
                  key={other.key}
                  className={cn(
                    'p-px',
                    one.opens && 'border-line border-t',
                    other.opens && 'border-line border-l',
                  )}
                >
                  <button
                    type="button"
                    data-cell={`${at + 1} ${column}`}
                    tabIndex={isStop ? 0 : -1}
                    aria-pressed={isPicked}
                    aria-label={`${one.name} and ${other.name}: ${share === null ? 'no item in common' : `${percent(share)} % of ${pair?.items} items alike`}`}
                    onClick={() => onPick([one.key, other.key])}
                    onKeyDown={(event) => go(event, at + 1, column)}
                    style={share === null ? undefined : { background: shadeOf(share) }}
                    className="grid h-7 w-full min-w-8 place-items-center rounded-sm text-ink hover:outline-1 hover:outline-dim focus-visible:outline-offset-0 aria-pressed:outline-2 aria-pressed:outline-ink"
                  >
                    {share === null ? '–' : percent(share)}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
