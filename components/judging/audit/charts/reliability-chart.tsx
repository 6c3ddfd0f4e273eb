import { useMemo } from 'react';
import type { AuditReport, ReliabilityBin } from '@/lib/judging/audit/report';
import type { DrawChart } from '../../../ui/chart/chart';
import { ChartFrame } from './chart-frame';
import type { ChartProps } from './chart-props';
import { percent, pressable, range, SIDES } from './tones';

const TITLE = 'Reliability of the confidence';
const HEIGHT = 260;

/** What the confidence says against how often people took the suggestion. */
export const ReliabilityChart = ({
  reliability,
  origin,
  onShow,
}: ChartProps & Pick<AuditReport, 'reliability'>) => {
  const lines = useMemo(
    () =>
      SIDES.flatMap(({ side, name }) =>
        reliability[side].map((bin) => ({
          key: `${side} ${bin.from}`,
          cells: [name, percent(bin.confidence), percent(bin.share), range(bin.interval), String(bin.n)],
          open: () =>
            onShow({
              title: `Confidence ${percent(bin.from)} to ${percent(bin.to)}, ${name}`,
              value: `${percent(bin.share)} of ${bin.n} suggestions taken (95 % interval ${range(bin.interval)}); mean confidence ${percent(bin.confidence)}`,
              words: ['Steps at which a person chose while the judge was this sure of its suggestion.'],
              parts: [{ name: 'This sure', steps: bin.steps }],
            }),
        })),
      ),
    [reliability, onShow],
  );
  const draw = useMemo<DrawChart>(
    () => (Plot, width) => {
      const chart = Plot.plot({
        width,
        height: HEIGHT,
        marginLeft: 44,
        marginRight: 24,
        marginBottom: 36,
        x: { domain: [0, 1], label: 'confidence of the judge', tickFormat: percent, ticks: 5 },
        y: { domain: [0, 1], label: 'suggestions taken', tickFormat: percent, ticks: 5 },
        symbol: { domain: ['blind', 'shown'], range: ['circle', 'square'] },
        marks: [
          Plot.gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
          Plot.line(
            [
              [0, 0],
              [1, 1],
            ],
            { stroke: 'var(--edge)', strokeDasharray: '3 3' },
          ),
          ...SIDES.flatMap(({ side, tone, dash }) => [
            Plot.line(reliability[side], {
              x: 'confidence',
              y: 'share',
              stroke: tone,
              strokeWidth: 1.75,
              strokeDasharray: dash,
            }),
            Plot.ruleX(reliability[side], {
              x: 'confidence',
              y1: (bin: ReliabilityBin) => bin.interval[0],
              y2: (bin: ReliabilityBin) => bin.interval[1],
              stroke: tone,
            }),
            Plot.dot(reliability[side], {
              className: `${side}-bins`,
              x: 'confidence',
              y: 'share',
              symbol: () => side,
              r: 5,
              fill: tone,
            }),
          ]),
        ],
      });
      const blind = reliability.blind.length;
      pressable(chart, 'blind-bins', (at) => lines[at]?.open());
      pressable(chart, 'shown-bins', (at) => lines[blind + at]?.open());
      return chart;
    },
    [reliability, lines],
  );
  if (lines.length === 0) return null;
  const words = SIDES.map(
    ({ side, name }) =>
      `${name}: ${reliability[side].map(({ confidence, share, n }) => `at ${percent(confidence)} ${percent(share)} of ${n} taken`).join(', ') || 'none'}`,
  );
  return (
    <ChartFrame
      title={TITLE}
      words={words.join('; ')}
      note="Circles and the full line are blind choices, squares and the dashed line shown ones. On the diagonal the confidence means what it says."
      height={HEIGHT}
      draw={draw}
      rows={{ head: ['Side', 'Mean confidence', 'Taken', '95 % interval', 'n'], lines }}
      file="reliability"
      origin={origin}
    />
  );
};
