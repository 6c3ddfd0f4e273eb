'use client';

import { useCallback, useEffect } from 'react';
import type { JudgeRunView } from '@/lib/contract/judge-runs';
import { Measure } from '../teaching/measure';
import { fetchLeaderboard } from '../teaching/teaching-api';
import { useLoaded } from '../teaching/use-loaded';
import { chance, counted, pointRange, points } from '../teaching/words';

interface TryResultProps {
  loomId: string;
  run: JudgeRunView;
}

/** How the tried rubric stands to people's choices, against the rankings those steps had. */
export const TryResult = ({ loomId, run }: TryResultProps) => {
  const { id, done } = run;
  const { value, error, reload } = useLoaded(
    useCallback((signal) => fetchLeaderboard(loomId, signal, [id]), [loomId, id]),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step that is ranked changes the numbers.
  useEffect(() => reload(), [done, reload]);

  const [tried] = value?.runs ?? [];
  const leader = tried?.leader;
  if (error)
    return (
      <p role="alert" className="text-no text-xs">
        {error}
      </p>
    );
  if (!tried || !leader?.versus)
    return (
      <p role="status" className="text-[13px] text-dim">
        Counting…
      </p>
    );
  const { all } = leader.versus;
  return (
    <section
      aria-label="What the try-out gave"
      className="grid gap-3 rounded-xl border border-line bg-bg p-4"
    >
      <p className="text-[13px]">
        <b className="font-semibold text-[17px] tabular-nums">{points(all.difference.value)} points</b> of
        agreement with people against the rankings these steps had
        {tried.run.done < tried.run.steps ? `, so far on ${counted(tried.run.done, 'step')}` : ''}.
      </p>
      <p className="text-dim text-xs tabular-nums">
        {counted(all.steps, 'step')} in common; 95 % interval {pointRange(all.difference.interval)};{' '}
        {chance(all.p)} by the exact McNemar test. Only now right: {all.onlyFirst}; only before:{' '}
        {all.onlySecond}.
      </p>
      <p className="text-[13px]">{verdictOn(all.difference.interval)}</p>
      <dl className="grid gap-3 text-[13px] sm:grid-cols-2">
        <div className="grid gap-1">
          <dt className="text-dim text-xs">Top-1 agreement, tried</dt>
          <dd>
            <Measure {...leader.standing.all.top1} />
          </dd>
        </div>
        <div className="grid gap-1">
          <dt className="text-dim text-xs">It suggests something</dt>
          <dd>
            <Measure {...leader.standing.all.coverage} />
          </dd>
        </div>
      </dl>
      {leader.standing.blind.steps > 0 && leader.versus.blind.steps > 0 ? (
        <p className="text-dim text-xs">
          On the {counted(leader.versus.blind.steps, 'blind step')} alone:{' '}
          {points(leader.versus.blind.difference.value)} points.
        </p>
      ) : null}
    </section>
  );
};

const verdictOn = (interval: readonly [number, number] | null): string => {
  if (!interval) return 'Too few steps to tell anything.';
  if (interval[0] > 0) return 'It comes nearer to people on these steps.';
  if (interval[1] < 0) return 'It moves away from people on these steps.';
  return 'The interval holds 0: these steps do not tell the two apart.';
};
