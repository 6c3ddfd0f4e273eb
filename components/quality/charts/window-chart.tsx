import { useMemo } from 'react';
import { Chart } from '../../ui/chart/chart';
import { dashOf, MOST_LINES, toneOf } from './label-tones';
import { windowLine, windowSize } from './window-line';

interface WindowChartProps {
  /** In dataset order. */
  items: readonly { labelIndex: number }[];
  names: readonly string[];
}

const HEIGHT = 136;
const MOST_POINTS = 400;

/** How the shares of the labels move along the set. */
export const WindowChart = ({ items, names }: WindowChartProps) => {
  const { points, size, shown, ends, own } = useMemo(() => {
    const known = items
      .map(({ labelIndex }) => labelIndex)
      .filter((label) => label >= 0 && label < names.length);
    const size = windowSize(known.length);
    // of two labels one line says all
    const shown = names.length === 2 ? [0] : names.slice(0, MOST_LINES).map((_, at) => at);
    const points = windowLine(known, shown, size, MOST_POINTS);
    const own = shown.map((label) => ({
      label,
      share: known.filter((one) => one === label).length / Math.max(1, known.length),
    }));
    return { points, size, shown, own, ends: points.slice(-shown.length) };
  }, [items, names]);

  const draw = useMemo(
    () => (Plot: typeof import('@observablehq/plot'), width: number) =>
      Plot.plot({
        width,
        height: HEIGHT,
        marginLeft: 40,
        marginRight: 78,
        marginTop: 8,
        marginBottom: 36,
        x: { label: `item, as the last of ${size}`, ticks: Math.max(2, Math.floor(width / 90)) },
        y: {
          domain: [0, 1],
          label: null,
          ticks: [0, 0.5, 1],
          tickFormat: (share: number) => `${share * 100} %`,
        },
        marks: [
          Plot.gridY([0, 0.5, 1], { stroke: 'var(--line)', strokeOpacity: 1 }),
          Plot.ruleY(own, { y: 'share', stroke: 'var(--edge)', strokeDasharray: '2 3' }),
          ...shown.map((label) =>
            Plot.lineY(
              points.filter((point) => point.label === label),
              {
                x: 'at',
                y: 'share',
                stroke: toneOf(label),
                strokeWidth: 1.75,
                strokeDasharray: dashOf(label),
              },
            ),
          ),
          Plot.text(ends, {
            x: 'at',
            y: 'share',
            text: ({ label }: { label: number }) => short(names[label] ?? ''),
            textAnchor: 'start',
            dx: 6,
            fill: 'var(--ink)',
          }),
        ],
      }),
    [points, size, shown, ends, own, names],
  );

  if (points.length === 0) return null;
  const words = own.map(
    ({ label, share }) => `“${(names[label] ?? '').trim()}” ${Math.round(share * 100)} %`,
  );
  return (
    <Chart
      label={`Share of ${words.join(', ')} in every ${size} items in a row; the dotted line is the share in the whole set`}
      height={HEIGHT}
      draw={draw}
    />
  );
};

const MOST_LETTERS = 10;
const short = (name: string): string => {
  const letters = [...name.trim()];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join('')}…` : letters.join('');
};
