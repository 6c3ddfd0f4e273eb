import { useCallback, useMemo } from 'react';
import type { PositionsReply } from '@/lib/contract/judge-positions';
import type { DrawChart } from '../../../ui/chart/chart';
import { useLoaded } from '../../teaching/use-loaded';
import { fetchPositions } from '../audit-api';
import { ChartFrame } from './chart-frame';
import type { ChartProps } from './chart-props';

const TITLE = 'What standing at each place adds';
const HEIGHT = 190;
const Z95 = 1.96;
/** More list lengths than these are left to the table. */
const MOST_LENGTHS = 3;

interface Effect {
  shown: string;
  place: number;
  effect: number;
  low: number;
  high: number;
}

const effectsOf = ({ positions }: PositionsReply): Effect[] =>
  Object.entries(positions).flatMap(([shown, effects]) =>
    effects.map(({ effect, standardError }, at) => ({
      ...{ shown: `${shown} shown`, place: at + 1, effect },
      ...{ low: effect - Z95 * standardError, high: effect + Z95 * standardError },
    })),
  );

/** The place effects fitted over the calls of the loom's judge; nothing while there is no call. */
export const EffectsChart = ({ loomId, origin }: Pick<ChartProps, 'origin'> & { loomId: string }) => {
  const { value, error } = useLoaded(
    useCallback((signal: AbortSignal) => fetchPositions(loomId, signal), [loomId]),
  );
  if (error) return <p className="text-dim text-xs">The place effects could not be read: {error}</p>;
  if (!value || value.fittedOn === 0) return null;
  return <Effects reply={value} origin={origin} />;
};

const Effects = ({ reply, origin }: Pick<ChartProps, 'origin'> & { reply: PositionsReply }) => {
  const all = useMemo(() => effectsOf(reply), [reply]);
  const draw = useMemo<DrawChart>(
    () => (Plot, width) => {
      const lengths = [...new Set(all.map(({ shown }) => shown))].slice(-MOST_LENGTHS);
      const drawn = all.filter(({ shown }) => lengths.includes(shown));
      return Plot.plot({
        width,
        height: HEIGHT,
        marginLeft: 44,
        marginBottom: 34,
        x: { type: 'point', label: 'place', tickSize: 0 },
        y: { label: 'log-odds', ticks: 5, tickFormat: '+.1f' },
        fx: { label: null, domain: lengths },
        marks: [
          Plot.gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
          Plot.ruleY([0], { stroke: 'var(--edge)', strokeDasharray: '5 3' }),
          Plot.ruleX(drawn, { x: 'place', fx: 'shown', y1: 'low', y2: 'high', stroke: 'var(--yes)' }),
          Plot.dot(drawn, { x: 'place', fx: 'shown', y: 'effect', r: 4, fill: 'var(--yes)' }),
        ],
      });
    },
    [all],
  );
  const signed = (effect: number) => `${effect >= 0 ? '+' : '−'}${Math.abs(effect).toFixed(2)}`;
  return (
    <ChartFrame
      title={TITLE}
      words={`In log-odds, fitted over ${reply.fittedOn} calls: ${all.map(({ shown, place, effect }) => `${shown}, place ${place} ${signed(effect)}`).join('; ')}`}
      note={`In log-odds with 95 % intervals, fitted over ${reply.fittedOn.toLocaleString('en')} calls of ${reply.judge.model}; candidates differ by ${reply.spread.toFixed(2)} (standard deviation). Above 0 the place is favoured; with few calls all are drawn towards 0.`}
      height={HEIGHT}
      draw={draw}
      rows={{
        head: ['Candidates', 'Place', 'Adds', '95 % interval'],
        lines: all.map(({ shown, place, effect, low, high }) => ({
          key: `${shown} ${place}`,
          cells: [shown, String(place), signed(effect), `${signed(low)} to ${signed(high)}`],
        })),
      }}
      file="place-effects"
      origin={origin}
    />
  );
};
