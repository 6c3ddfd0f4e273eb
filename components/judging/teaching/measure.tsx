import { percent, percentRange } from './words';

interface MeasureProps {
  /** 0 to 1; null where there is nothing to count. */
  value: number | null;
  interval: readonly [number, number] | null;
}

/** A share with its interval: as a number, and drawn from 0 to 100 %. */
export const Measure = ({ value, interval }: MeasureProps) => (
  <span className="grid gap-1">
    <span className="whitespace-nowrap">
      <b className="font-semibold tabular-nums">{percent(value)}</b>{' '}
      {interval ? <span className="text-dim text-xs tabular-nums">{percentRange(interval)}</span> : null}
    </span>
    <span aria-hidden className="relative block h-1.5 w-full min-w-24 rounded-full bg-line">
      {interval ? (
        <span
          className="absolute inset-y-0 rounded-full bg-leaf/35"
          style={{ left: `${interval[0] * 100}%`, width: `${(interval[1] - interval[0]) * 100}%` }}
        />
      ) : null}
      {value === null ? null : (
        <span
          className="absolute -inset-y-0.5 w-1 -translate-x-1/2 rounded-full bg-leaf"
          style={{ left: `${value * 100}%` }}
        />
      )}
    </span>
  </span>
);
