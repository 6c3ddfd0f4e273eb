import { useMemo } from 'react';
import type { Measure } from '@/lib/judging/audit/report';
import type { DrawChart } from '../../../ui/chart/chart';
import { ChartFrame } from './chart-frame';
import type { ChartProps } from './chart-props';
import { percent, pressable, range, SIDES } from './tones';

const TITLE = 'Override rate by judge';
const ROW = 40;

/** How often people took another candidate, a line for each judge and side. */
export const OverrideChart = ({ measure, origin, onShow }: ChartProps & { measure: Measure | undefined }) => {
  const data = useMemo(
    () =>
      (measure?.numbers ?? []).flatMap(({ of, side, value, interval, n, parts }) =>
        value === null || interval === null
          ? []
          : [{ judge: of ?? '', side, value, low: interval[0], high: interval[1], interval, n, parts }],
      ),
    [measure],
  );
  const lines = useMemo(
    () =>
      data.map(({ judge, side, value, interval, n, parts }) => ({
        key: `${judge} ${side}`,
        cells: [judge, side, percent(value), range(interval), String(n)],
        open: () =>
          onShow({
            title: `Overrides of ${judge}, ${side}`,
            value: `${percent(value)} of ${n} choices (95 % interval ${range(interval)})`,
            words: [measure?.definition ?? ''],
            parts,
          }),
      })),
    [data, measure, onShow],
  );
  const judges = new Set(data.map(({ judge }) => judge)).size;
  const height = judges * ROW + 46;
  const draw = useMemo<DrawChart>(
    () => (Plot, width) => {
      const longest = Math.max(0, ...data.map(({ judge }) => judge.length));
      const chart = Plot.plot({
        width,
        height,
        marginLeft: Math.min(width * 0.45, 16 + longest * 6),
        marginRight: 20,
        marginBottom: 36,
        x: { domain: [0, 1], label: 'overridden', tickFormat: percent, ticks: 5 },
        y: { axis: null, domain: ['blind', 'shown'], padding: 0.4 },
        fy: { label: null, axis: 'left' },
        symbol: { domain: ['blind', 'shown'], range: SIDES.map(({ symbol }) => symbol) },
        marks: [
          Plot.gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
          ...SIDES.flatMap(({ side, tone, dash }) => {
            const some = data.filter((one) => one.side === side);
            return [
              Plot.ruleY(some, {
                x1: 'low',
                x2: 'high',
                y: 'side',
                fy: 'judge',
                stroke: tone,
                strokeWidth: 1.75,
                strokeDasharray: dash,
              }),
              Plot.dot(some, {
                className: `${side}-rates`,
                x: 'value',
                y: 'side',
                fy: 'judge',
                symbol: 'side',
                r: 5,
                fill: tone,
              }),
            ];
          }),
        ],
      });
      for (const { side } of SIDES) {
        const some = lines.filter((_, at) => data[at]?.side === side);
        pressable(chart, `${side}-rates`, (at) => some[at]?.open());
      }
      return chart;
    },
    [data, lines, height],
  );
  if (data.length === 0) return null;
  return (
    <ChartFrame
      title={TITLE}
      words={data
        .map(({ judge, side, value, n }) => `${judge}, ${side}: ${percent(value)} of ${n}`)
        .join('; ')}
      note="Circles are blind choices, squares shown ones, with 95 % intervals."
      height={height}
      draw={draw}
      rows={{ head: ['Judge', 'Side', 'Overridden', '95 % interval', 'n'], lines }}
      file="override-rate-by-judge"
      origin={origin}
    />
  );
};
