import { useMemo } from 'react';
import type { AuditReport } from '@/lib/judging/audit/report';
import type { DrawChart } from '../../../ui/chart/chart';
import { ChartFrame } from './chart-frame';
import type { ChartProps } from './chart-props';
import { percent, range, SIDES } from './tones';

const TITLE = 'Risk and coverage';
const HEIGHT = 220;

/** How many suggestions people did not take where only the surest are kept. */
export const RiskChart = ({
  riskCoverage,
  origin,
}: Pick<ChartProps, 'origin'> & Pick<AuditReport, 'riskCoverage'>) => {
  const draw = useMemo<DrawChart>(
    () => (Plot, width) => {
      const all = SIDES.flatMap(({ side }) => riskCoverage[side]);
      return Plot.plot({
        width,
        height: HEIGHT,
        marginLeft: 44,
        marginRight: 24,
        marginBottom: 36,
        x: { domain: [0, 1], label: 'suggestions kept, the surest first', tickFormat: percent, ticks: 5 },
        y: {
          domain: [0, Math.max(0.2, ...all.map(({ share }) => share))],
          label: 'of those not taken',
          tickFormat: percent,
          ticks: 4,
        },
        symbol: { domain: ['blind', 'shown'], range: ['circle', 'square'] },
        marks: [
          Plot.gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
          ...SIDES.flatMap(({ side, tone, dash }) => [
            Plot.line(riskCoverage[side], {
              x: 'coverage',
              y: 'share',
              stroke: tone,
              strokeWidth: 1.75,
              strokeDasharray: dash,
            }),
            Plot.dot(riskCoverage[side].slice(-1), {
              x: 'coverage',
              y: 'share',
              symbol: () => side,
              r: 4.5,
              fill: tone,
            }),
          ]),
        ],
      });
    },
    [riskCoverage],
  );
  const lines = SIDES.flatMap(({ side, name }) =>
    riskCoverage[side].map(({ threshold, coverage, share, interval, n }) => ({
      key: `${side} ${threshold}`,
      cells: [name, percent(threshold), percent(coverage), percent(share), range(interval), String(n)],
    })),
  );
  if (lines.length === 0) return null;
  const words = SIDES.map(({ side, name }) => {
    const last = riskCoverage[side].at(-1);
    return `${name}: ${last ? `of all ${last.n} suggestions ${percent(last.share)} were not taken` : 'none'}`;
  });
  return (
    <ChartFrame
      title={TITLE}
      words={words.join('; ')}
      note="What share of suggestions people did not take if only the surest were made. A useful confidence falls towards the left."
      height={HEIGHT}
      draw={draw}
      rows={{ head: ['Side', 'Confidence from', 'Coverage', 'Risk', '95 % interval', 'n'], lines }}
      file="risk-coverage"
      origin={origin}
    />
  );
};
