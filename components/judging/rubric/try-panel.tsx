'use client';

import { useCallback, useState } from 'react';
import type { RubricsReply } from '@/lib/contract/teaching';
import { rubricWords } from '@/lib/judging/rubric/version-of';
import { rubricHash } from '@/lib/loom/judge/rubric-hash';
import type { JudgeSettings, Rubric } from '@/lib/loom/settings';
import { messageOf } from '@/lib/store/http';
import { toast } from '../../ui/toast';
import { Panel } from '../teaching/panel';
import { RunProgress } from '../teaching/run-progress';
import { fetchLeaderboard, startRun } from '../teaching/teaching-api';
import { useLoaded } from '../teaching/use-loaded';
import { useRuns } from '../teaching/use-runs';
import { TryForm } from './try-form';
import { TryResult } from './try-result';

interface TryPanelProps {
  loomId: string;
  rubrics: RubricsReply;
  /** As it stands in the editor. */
  rubric: Rubric;
  /** It can be sent to a judge. */
  ready: boolean;
}

const STEPS = 20;

/** Has the judge rank past steps by the rubric in the editor, and tells how much nearer to people it comes, before it is saved. */
export const TryPanel = ({ loomId, rubrics, rubric, ready }: TryPanelProps) => {
  const [wanted, setWanted] = useState(STEPS);
  const [busy, setBusy] = useState(false);
  const runs = useRuns(loomId);
  const { value: board } = useLoaded(useCallback((signal) => fetchLeaderboard(loomId, signal, []), [loomId]));
  const judge: JudgeSettings = { ...rubrics.judge, enabled: true, rubric, learned: null };
  const run = runs.value?.find((one) => isOf(one.judge, judge)) ?? null;
  const steps = Math.min(wanted, board?.decided ?? 0);

  const start = async () => {
    setBusy(true);
    try {
      const words = rubricWords(rubricHash(rubric), rubrics.versions);
      const title = words.startsWith('rubric') ? `Try-out of ${words}` : 'Try-out of an unsaved rubric';
      await startRun(loomId, { title, judge, steps: { decided: true, latest: steps } });
      runs.reload();
    } catch (failure) {
      toast.error('The try-out did not start', { description: messageOf(failure) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel
      title="Try it on past steps"
      hint="The judge ranks steps that people decided, by the rubric as it stands in the editor. Nothing of the loom changes."
    >
      <div className="grid gap-4">
        <TryForm
          board={board}
          judge={judge}
          steps={steps}
          ready={ready}
          busy={busy}
          again={run !== null}
          onSteps={setWanted}
          onTry={start}
        />
        {run && run.state !== 'done' ? <RunProgress run={run} onSteered={runs.reload} /> : null}
        {run && run.done > 0 ? <TryResult loomId={loomId} run={run} /> : null}
      </div>
    </Panel>
  );
};

/** The same question to the same judge: what a run gave holds for this very rubric. */
const isOf = (one: JudgeSettings, other: JudgeSettings): boolean =>
  rubricHash(one.rubric) === rubricHash(other.rubric) &&
  one.serverId === other.serverId &&
  one.model === other.model &&
  (one.method ?? 'kemeny') === (other.method ?? 'kemeny') &&
  !one.learned?.on;
