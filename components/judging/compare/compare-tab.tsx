'use client';

import { useCallback, useEffect, useRef } from 'react';
import { TabPage } from '../teaching/panel';
import { fetchLeaderboard, fetchRubrics } from '../teaching/teaching-api';
import { useLoaded } from '../teaching/use-loaded';
import { isUnderWay, useRuns } from '../teaching/use-runs';
import { Waiting } from '../teaching/waiting';
import { Leaderboard } from './leaderboard';
import { NewRun } from './new-run';
import { OpenRuns } from './open-runs';

/** Judges, rubrics and methods held against what people chose. */
export const CompareTab = ({ loomId }: { loomId: string }) => {
  const runs = useRuns(loomId);
  const board = useLoaded(useCallback((signal) => fetchLeaderboard(loomId, signal), [loomId]));
  const rubrics = useLoaded(useCallback((signal) => fetchRubrics(loomId, signal), [loomId]));
  useReloadOnEnd(runs.value ? runs.value.filter((run) => !isUnderWay(run)).length : null, board.reload);

  const error = board.error ?? rubrics.error;
  if (!board.value || !rubrics.value) {
    const retry = () => {
      board.reload();
      rubrics.reload();
    };
    return <Waiting what="Reading the leaderboard" error={error} onRetry={retry} />;
  }
  const open = runs.value?.filter(({ state }) => state !== 'done') ?? [];
  return (
    <TabPage>
      <NewRun loomId={loomId} board={board.value} rubrics={rubrics.value} onStarted={runs.reload} />
      {open.length > 0 ? <OpenRuns runs={open} onSteered={runs.reload} /> : null}
      <Leaderboard board={board.value} versions={rubrics.value.versions} onRefresh={board.reload} />
    </TabPage>
  );
};

/** A run that ended has something new to show, also one that was over before it was seen under way; null until the runs are read. */
function useReloadOnEnd(ended: number | null, reload: () => void): void {
  const before = useRef(ended);
  useEffect(() => {
    if (ended !== null && before.current !== null && ended > before.current) reload();
    before.current = ended;
  }, [ended, reload]);
}
