'use client';

import { Play } from 'lucide-react';
import { type FormEvent, useCallback, useState } from 'react';
import type { LeaderboardReply } from '@/lib/contract/leaderboard';
import type { RubricsReply } from '@/lib/contract/teaching';
import { messageOf } from '@/lib/store/http';
import { ModelFields } from '../../fields/model-fields';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { toast } from '../../ui/toast';
import { Panel } from '../teaching/panel';
import { RunCost } from '../teaching/run-cost';
import { fetchServers, startRun } from '../teaching/teaching-api';
import { useLoaded } from '../teaching/use-loaded';
import { judgeOf, type RunDraft, titleOf } from './run-draft';
import { RunFields } from './run-fields';

interface NewRunProps {
  loomId: string;
  board: LeaderboardReply;
  rubrics: RubricsReply;
  onStarted: () => void;
}

const MOST_AT_FIRST = 50;

/** A judge to try on the steps that people decided. */
export const NewRun = ({ loomId, board, rubrics, onStarted }: NewRunProps) => {
  const { judge, hash } = rubrics;
  const { value: servers, error } = useLoaded(useCallback((signal) => fetchServers(signal), []));
  const [busy, setBusy] = useState(false);
  const [draft, setDraft] = useState<RunDraft>({
    serverId: judge.serverId,
    model: judge.model,
    method: judge.method ?? 'kemeny',
    rotations: judge.rotations,
    rubric: hash,
    steps: Math.min(board.decided, MOST_AT_FIRST),
  });
  if (board.decided === 0)
    return (
      <Panel title="Try a judge">
        <EmptyState title="No step was decided by a person yet" className="py-6">
          Judges are held against what people chose. Choose at a few steps of this loom, then compare.
        </EmptyState>
      </Panel>
    );

  const set = (part: Partial<RunDraft>) => setDraft((before) => ({ ...before, ...part }));
  const tried = judgeOf(draft, rubrics);
  const steps = Math.min(draft.steps, board.decided);
  const start = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await startRun(loomId, {
        title: titleOf(draft, rubrics),
        judge: tried,
        steps: { decided: true, latest: steps },
      });
      onStarted();
    } catch (failure) {
      toast.error('The run did not start', { description: messageOf(failure) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel
      title="Try a judge"
      hint={`It ranks steps that people have decided, without seeing their choices. Stored rankings stay as they are. ${board.decided.toLocaleString('en')} decided so far.`}
    >
      <form onSubmit={start} className="grid gap-3.5">
        <div className="grid items-start gap-3.5 2xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          {servers ? (
            <ModelFields
              servers={servers}
              serverId={draft.serverId}
              model={draft.model}
              practiceModel="heuristic-judge"
              onChange={set}
              error={undefined}
            />
          ) : (
            <p role={error ? 'alert' : 'status'} className="text-[13px] text-dim">
              {error ?? 'Reading the model servers…'}
            </p>
          )}
          <RunFields draft={draft} rubrics={rubrics} decided={board.decided} onChange={set} />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" busy={busy} disabled={draft.model.trim() === ''}>
            <Play aria-hidden />
            Compare
          </Button>
          <RunCost judge={tried} steps={steps} usage={board.usage} />
        </div>
      </form>
    </Panel>
  );
};
