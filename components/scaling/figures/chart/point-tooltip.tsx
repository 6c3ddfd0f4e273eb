import type { MetricWords } from '../data/metric-words';
import { pointFacts } from '../data/point-facts';
import type { PlacedPoint } from '../draw/layout';
import { MarkSample } from '../marks/mark-sample';

const WIDTH = 300;
const AWAY = 14;
const ROOM = 230;

interface PointTooltipProps {
  placed: PlacedPoint;
  words: MetricWords;
  /** Of the figure. */
  width: number;
  height: number;
}

/** All the numbers of a point. It never takes the pointer itself; the point’s button says the same. */
export const PointTooltip = ({
  placed: { point, series, x, y },
  words,
  width,
  height,
}: PointTooltipProps) => {
  const left = x + AWAY + WIDTH < width ? x + AWAY : Math.max(0, x - AWAY - WIDTH);
  const place = y + ROOM > height ? { bottom: Math.max(0, height - y - 40) } : { top: y + AWAY };
  return (
    <div
      aria-hidden
      style={{ left, width: WIDTH, ...place }}
      className="pointer-events-none absolute z-20 rounded-lg border border-line bg-panel px-3 py-2 text-xs shadow-shade"
    >
      <p className="flex items-center gap-1.5 font-semibold text-[13px]">
        <MarkSample look={series.look} mark={point.mark} />
        <span className="min-w-0 break-words">{point.name}</span>
      </p>
      <p className="mb-1 text-dim">
        {point.familyName}, {point.kind}
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 tabular-nums">
        {pointFacts(point, words).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-dim">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
