import type { ScalingTask } from '@/lib/scaling/run';
import { sizeText, tickText } from '../figures/data/number-words';
import { acrossOf, downOf, type Frame, xDomain, xTicks } from '../figures/draw/frame';
import { pathOf } from '../figures/marks/shapes';
import { familyKey } from '../palette';
import { exact, type ItemPoint, SHOWN_WORDS } from './item-series';

const WIDTH = 420;
const HEIGHT = 150;
/** A narrow range still has to be seen. */
const LEAST_BAR = 5;

interface ItemChartProps {
  task: ScalingTask;
  points: readonly ItemPoint[];
  /** Of a guess among the classes; null where there is no such thing. */
  chance: number | null;
}

/** One item against size: a line a family, what only has bounds as a bar. The table below it has the numbers. */
export const ItemChart = ({ task, points, chance }: ItemChartProps) => {
  const drawn = points.filter(({ range }) => range?.some((side) => side !== null));
  if (drawn.length === 0) return null;
  const frame = frameOf(task, drawn);
  const across = (point: ItemPoint) => acrossOf(frame, point.model.parameters);
  const down = (value: number) => downOf(frame, value);
  const families = [...new Set(drawn.map(({ model }) => familyKey(model)))];
  const yTicks = [...new Set(task === 'classification' ? [0, 0.5, 1] : [frame.y[0], 0, frame.y[1]])];
  return (
    <figure aria-label={SHOWN_WORDS[task]}>
      <figcaption className="mb-1 text-dim text-xs">{SHOWN_WORDS[task]}, by number of parameters</figcaption>
      <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full text-[11px] tabular-nums">
        {yTicks.map((tick) => (
          <g key={tick}>
            <line x1={frame.left} x2={frame.right} y1={down(tick)} y2={down(tick)} stroke="var(--line)" />
            <text x={frame.left - 6} y={down(tick) + 3.5} textAnchor="end" fill="var(--dim)">
              {tickText(Number(tick.toPrecision(2)), task === 'classification' ? 'share' : 'nats')}
            </text>
          </g>
        ))}
        {chance === null ? null : (
          <line
            x1={frame.left}
            x2={frame.right}
            y1={down(chance)}
            y2={down(chance)}
            stroke="var(--dim)"
            strokeDasharray="1 3"
          />
        )}
        {xTicks(frame.x, 6).map((tick) => (
          <text key={tick} x={acrossOf(frame, tick)} y={HEIGHT - 4} textAnchor="middle" fill="var(--dim)">
            {sizeText(tick)}
          </text>
        ))}
        {families.map((family) => {
          const own = drawn.filter(({ model }) => familyKey(model) === family);
          const known = own.flatMap((point) => {
            const value = exact(point.range);
            return value === null ? [] : [`${across(point)} ${down(value)}`];
          });
          return (
            <path
              key={family}
              d={known.length > 1 ? `M${known.join('L')}` : ''}
              fill="none"
              stroke={own[0]?.look.colour}
              strokeOpacity="0.6"
              strokeWidth="1.5"
            />
          );
        })}
        {drawn.map((point) => (
          <PointMark key={point.model.key} point={point} frame={frame} />
        ))}
      </svg>
    </figure>
  );
};

const PointMark = ({ point, frame }: { point: ItemPoint; frame: Frame }) => {
  const { look, range, model } = point;
  const x = acrossOf(frame, model.parameters);
  const value = exact(point.range);
  if (value !== null)
    return (
      <path
        d={pathOf(look.shape, 4.5)}
        transform={`translate(${x} ${downOf(frame, value)})`}
        fill={look.colour}
      />
    );
  const [least, most] = frame.y;
  const [low, high] = [range?.[0] ?? least, range?.[1] ?? most];
  const [top, bottom] = [downOf(frame, high), downOf(frame, low)];
  const height = Math.max(LEAST_BAR, bottom - top);
  return (
    <rect
      x={x - 3}
      y={Math.min(top, frame.bottom - height)}
      width="6"
      height={height}
      fill={look.colour}
      fillOpacity="0.25"
      stroke={look.colour}
      strokeDasharray="2 2"
    />
  );
};

function frameOf(task: ScalingTask, points: readonly ItemPoint[]): Frame {
  const sizes = points.map(({ model }) => model.parameters);
  const values = points.flatMap(({ range }) => [range?.[0] ?? [], range?.[1] ?? []].flat());
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  return {
    width: WIDTH,
    height: HEIGHT,
    left: 46,
    right: WIDTH - 8,
    top: 8,
    bottom: HEIGHT - 22,
    x: xDomain([Math.min(...sizes), Math.max(...sizes)]),
    y: task === 'classification' ? [0, 1] : [least, most > least ? most : least + 1],
  };
}
