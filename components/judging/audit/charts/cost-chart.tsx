import { useMemo } from 'react';
import type { CostPoint } from '@/lib/judging/audit/report';
import { valueText } from '@/lib/judging/audit/value-text';
import type { DrawChart } from '../../../ui/chart/chart';
import { ChartFrame } from './chart-frame';
import type { ChartProps } from './chart-props';
import { pressable } from './tones';

const HEIGHT = 180;
const KINDS = {
  tokens: { title: 'Tokens a step, over time', unit: 'tokens', file: 'tokens-a-step' },
  ms: { title: 'Time a step, over time', unit: 'ms', file: 'time-a-step' },
} as const;

const nameOf = ({ from, to }: CostPoint): string => (from === to ? `Step ${from}` : `Steps ${from} to ${to}`);

interface CostChartProps extends ChartProps {
  kind: keyof typeof KINDS;
  points: readonly CostPoint[];
}

/** What judging took, along the steps of the loom. */
export const CostChart = ({ kind, points, origin, onShow }: CostChartProps) => {
  const { title, unit, file } = KINDS[kind];
  const lines = useMemo(
    () =>
      points.map((point) => ({
        key: String(point.from),
        cells: [nameOf(point), valueText(point[kind], unit)],
        open: () =>
          onShow({
            title: `${nameOf(point)}`,
            value: `${valueText(point[kind], unit)}${unit === 'tokens' ? ' tokens' : ''} a step`,
            words: ['What judging took at these steps, all rankings of a step together.'],
            parts: [{ name: 'Judged', steps: point.steps }],
          }),
      })),
    [points, kind, unit, onShow],
  );
  const draw = useMemo<DrawChart>(
    () => (Plot, width) => {
      const chart = Plot.plot({
        width,
        height: HEIGHT,
        marginLeft: 64,
        marginBottom: 34,
        x: { label: 'step', tickFormat: (at: number) => (Number.isInteger(at) ? String(at) : '') },
        y: { label: null, zero: true, ticks: 4, tickFormat: (value: number) => valueText(value, unit) },
        marks: [
          Plot.gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
          Plot.rectY(points, {
            className: 'bars',
            x1: ({ from }: CostPoint) => from - 0.5,
            x2: ({ to }: CostPoint) => to + 0.5,
            y: kind,
            fill: 'var(--yes)',
            fillOpacity: 0.75,
            insetLeft: 0.5,
            insetRight: 0.5,
          }),
          Plot.ruleY([0], { stroke: 'var(--edge)' }),
        ],
      });
      pressable(chart, 'bars', (at) => lines[at]?.open());
      return chart;
    },
    [points, kind, unit, lines],
  );
  if (points.length < 2) return null;
  const values = points.map((point) => point[kind]);
  return (
    <ChartFrame
      title={title}
      words={`From ${nameOf(points[0] as CostPoint)} to step ${points.at(-1)?.to}: between ${valueText(Math.min(...values), unit)} and ${valueText(Math.max(...values), unit)}`}
      note={
        points.some(({ from, to }) => to > from)
          ? 'A bar is the mean over a stretch of steps.'
          : 'A bar a step.'
      }
      height={HEIGHT}
      draw={draw}
      rows={{ head: ['Steps', unit === 'tokens' ? 'Tokens' : 'Time'], lines }}
      file={file}
      origin={origin}
    />
  );
};
