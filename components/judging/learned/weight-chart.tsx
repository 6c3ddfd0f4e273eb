import { useMemo } from 'react';
import { type WeightShare, weightShares } from '@/lib/judging/teaching/weight-shares';
import type { LearnedWeights } from '@/lib/loom/learned-weights';
import type { Rubric } from '@/lib/loom/settings';
import { Chart } from '../../ui/chart/chart';
import { percent } from '../teaching/words';

interface WeightChartProps {
  rubric: Rubric;
  learned: LearnedWeights;
}

const ROW = 46;
/** Room for the number of a bar that goes left. */
const LEFT = 44;
const TONES = { owner: 'var(--edge)', learned: 'var(--leaf)' };

/** What each criterion and gate counts for: as the owner set it, and as it was learned. */
export const WeightChart = ({ rubric, learned }: WeightChartProps) => {
  const shares = useMemo(() => weightShares(rubric, learned), [rubric, learned]);
  const height = shares.length * ROW + 40;
  const draw = useMemo(() => {
    const bars = shares.flatMap(({ id, owner, learned: value }) => [
      { id, who: 'owner', share: owner },
      { id, who: 'learned', share: value },
    ]);
    const names = new Map(shares.map((share) => [share.id, nameOf(share)]));
    return (Plot: typeof import('@observablehq/plot'), width: number) =>
      Plot.plot({
        width,
        height,
        marginLeft: 150,
        marginRight: 48,
        insetLeft: shares.some((one) => one.learned < 0) ? LEFT : 0,
        marginTop: 4,
        marginBottom: 34,
        x: { label: 'share of the say', tickFormat: (share: number) => percent(share), ticks: 5 },
        y: { axis: null, domain: ['owner', 'learned'], padding: 0.1 },
        fy: {
          domain: shares.map(({ id }) => id),
          label: null,
          axis: 'left',
          padding: 0.3,
          tickFormat: (id: string) => names.get(id) ?? id,
        },
        marks: [
          Plot.barX(bars, {
            x: 'share',
            y: 'who',
            fy: 'id',
            fill: ({ who }: { who: 'owner' | 'learned' }) => TONES[who],
          }),
          Plot.text(bars, {
            x: 'share',
            y: 'who',
            fy: 'id',
            text: ({ share }: { share: number }) => percent(share),
            textAnchor: 'start',
            dx: 5,
            fill: 'var(--ink)',
            filter: ({ share }: { share: number }) => share >= 0,
          }),
          Plot.text(bars, {
            x: 'share',
            y: 'who',
            fy: 'id',
            text: ({ share }: { share: number }) => percent(share),
            textAnchor: 'end',
            dx: -5,
            fill: 'var(--ink)',
            filter: ({ share }: { share: number }) => share < 0,
          }),
          Plot.ruleX([0], { stroke: 'var(--edge)' }),
        ],
      });
  }, [shares, height]);
  return (
    <figure>
      <figcaption className="mb-2 flex gap-4 text-dim text-xs">
        <Key tone="bg-edge">the owner’s</Key>
        <Key tone="bg-leaf">learned</Key>
      </figcaption>
      <Chart label={inWords(shares)} height={height} draw={draw} />
    </figure>
  );
};

const Key = ({ tone, children }: { tone: string; children: string }) => (
  <span className="inline-flex items-center gap-1.5">
    <span aria-hidden className={`size-2.5 rounded-sm ${tone}`} />
    {children}
  </span>
);

const nameOf = ({ kind, name }: WeightShare): string => (kind === 'gate' ? `gate: ${name}` : name);

const inWords = (shares: readonly WeightShare[]): string =>
  `Shares of the say, the owner’s and learned: ${shares
    .map((share) => `${nameOf(share)} ${percent(share.owner)} and ${percent(share.learned)}`)
    .join('; ')}`;
