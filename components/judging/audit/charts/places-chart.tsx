import { useMemo } from 'react';
import type { PlaceBar } from '@/lib/judging/audit/report';
import type { DrawChart } from '../../../ui/chart/chart';
import { ChartFrame } from './chart-frame';
import type { ChartProps } from './chart-props';
import { percent, pressable, range } from './tones';

const TITLE = 'Place of the judge’s first';
const HEIGHT = 190;

/** Where the judge's first was shown, against what chance alone would give. */
export const PlacesChart = ({ bars, origin, onShow }: ChartProps & { bars: readonly PlaceBar[] }) => {
  const lines = useMemo(
    () =>
      bars.map(({ place, count, expected, n, share, interval, steps }) => ({
        key: String(place),
        cells: [`Place ${place}`, String(count), percent(share), range(interval), expected.toFixed(1)],
        open: () =>
          onShow({
            title: `First at place ${place}`,
            value: `${count} of ${n} calls, ${percent(share)} (95 % interval ${range(interval)}); by chance ${percent(expected / n)}`,
            words: ['Steps with a call in which the judge’s first was shown at this place.'],
            parts: [{ name: `First at place ${place} in some call`, steps }],
          }),
      })),
    [bars, onShow],
  );
  const draw = useMemo<DrawChart>(
    () => (Plot, width) => {
      const chart = Plot.plot({
        width,
        height: HEIGHT,
        marginLeft: 44,
        marginBottom: 34,
        x: { label: 'place in the list that the judge saw', tickSize: 0, padding: 0.3 },
        y: {
          label: null,
          domain: [0, Math.min(1, Math.max(0.4, ...bars.map((bar) => bar.interval[1])))],
          tickFormat: percent,
          ticks: 4,
        },
        marks: [
          Plot.gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
          Plot.barY(bars, {
            className: 'bars',
            x: 'place',
            y: 'share',
            fill: 'var(--yes)',
            fillOpacity: 0.75,
            rx: 2,
          }),
          Plot.ruleX(bars, {
            x: 'place',
            y1: (bar: PlaceBar) => bar.interval[0],
            y2: (bar: PlaceBar) => bar.interval[1],
            stroke: 'var(--ink)',
          }),
          Plot.tickY(bars, {
            x: 'place',
            y: (bar: PlaceBar) => bar.expected / bar.n,
            stroke: 'var(--no)',
            strokeWidth: 2,
            strokeDasharray: '5 3',
          }),
        ],
      });
      pressable(chart, 'bars', (at) => lines[at]?.open());
      return chart;
    },
    [bars, lines],
  );
  if (bars.length === 0) return null;
  return (
    <ChartFrame
      title={TITLE}
      words={`Share of ${bars[0]?.n} calls whose first stood at each place: ${bars.map(({ place, share }) => `place ${place} ${percent(share)}`).join(', ')}`}
      note="Bars with 95 % intervals; the dashed tick is what chance alone gives."
      height={HEIGHT}
      draw={draw}
      rows={{ head: ['Place', 'Calls', 'Share', '95 % interval', 'By chance'], lines }}
      file="place-of-the-first"
      origin={origin}
    />
  );
};
