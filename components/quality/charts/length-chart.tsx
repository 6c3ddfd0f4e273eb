import type { RectYOptions } from '@observablehq/plot';
import { useMemo } from 'react';
import { Chart } from '../../ui/chart/chart';
import { MOST_LINES, toneOf } from './label-tones';

interface LengthChartProps {
  items: readonly { question: string; labelIndex: number }[];
  names: readonly string[];
}

const ROW = 46;
const BINS = 24;

/** How long the questions of each label are. */
export const LengthChart = ({ items, names }: LengthChartProps) => {
  const shown = useMemo(() => names.slice(0, MOST_LINES), [names]);
  const data = useMemo(
    () =>
      items
        .filter(({ labelIndex }) => labelIndex >= 0 && labelIndex < shown.length)
        .map(({ question, labelIndex }) => ({
          characters: [...question].length,
          label: labelIndex,
          name: (shown[labelIndex] ?? '').trim(),
        })),
    [items, shown],
  );
  const height = shown.length * ROW + 34;
  const draw = useMemo(
    () => (Plot: typeof import('@observablehq/plot'), width: number) =>
      Plot.plot({
        width,
        height,
        marginLeft: 8,
        marginRight: 78,
        marginTop: 2,
        marginBottom: 30,
        x: { label: 'characters in the question', ticks: Math.max(2, Math.floor(width / 90)) },
        y: { axis: null },
        fy: { label: null, axis: 'right', padding: 0.12, domain: shown.map((name) => name.trim()) },
        marks: [
          Plot.rectY(
            data,
            Plot.binX<RectYOptions>(
              { y: 'proportion-facet' },
              {
                x: { value: 'characters', thresholds: BINS },
                fy: 'name',
                fill: ({ label }: { label: number }) => toneOf(label),
                insetLeft: 0.5,
                insetRight: 0.5,
              },
            ),
          ),
          Plot.ruleX(
            data,
            Plot.groupZ(
              { x: 'median' },
              { x: 'characters', fy: 'name', stroke: 'var(--ink)', strokeWidth: 1.5 },
            ),
          ),
          Plot.ruleY([0], { stroke: 'var(--edge)' }),
        ],
      }),
    [data, shown, height],
  );
  if (data.length === 0 || shown.length < 2) return null;
  return (
    <Chart
      label={`Lengths of the questions, a row for each of ${shown.map((name) => `“${name.trim()}”`).join(', ')}; the dark line is the median`}
      height={height}
      draw={draw}
    />
  );
};
