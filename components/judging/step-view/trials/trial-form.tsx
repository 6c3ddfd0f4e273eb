'use client';

import { Scale } from 'lucide-react';
import { type FormEvent, useCallback, useState } from 'react';
import type { RubricsReply } from '@/lib/contract/teaching';
import { messageOf } from '@/lib/store/http';
import { ModelFields } from '../../../fields/model-fields';
import { Button } from '../../../ui/button';
import { toast } from '../../../ui/toast';
import { judgeOf, type RunDraft, titleOf } from '../../compare/run-draft';
import { RunFields } from '../../compare/run-fields';
import { RunCost } from '../../teaching/run-cost';
import { fetchServers, startRun } from '../../teaching/teaching-api';
import { useLoaded } from '../../teaching/use-loaded';
import type { StepFacts } from '../step-facts';

interface TrialFormProps {
  facts: StepFacts;
  loomId: string;
  rubrics: RubricsReply;
  onStarted: () => void;
}

/** Which judge is to rank this step once more. Begins with the loom's own. */
export const TrialForm = ({ facts, loomId, rubrics, onStarted }: TrialFormProps) => {
  const { judge, hash } = rubrics;
  const { value: servers, error } = useLoaded(useCallback((signal) => fetchServers(signal), []));
  const [busy, setBusy] = useState(false);
  const [draft, setDraft] = useState<RunDraft>({
    serverId: judge.serverId,
    model: judge.model,
    method: judge.method ?? 'kemeny',
    rotations: judge.rotations,
    rubric: hash,
    steps: 1,
  });
  const set = (part: Partial<RunDraft>) => setDraft((before) => ({ ...before, ...part }));
  const tried = judgeOf(draft, rubrics);
  const start = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const steps = { ids: [facts.view.step.id] };
      await startRun(loomId, { title: titleOf(draft, rubrics), judge: tried, steps });
      onStarted();
    } catch (failure) {
      toast.error('The judge was not asked', { description: messageOf(failure) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={start} className="grid gap-3.5">
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
      <RunFields draft={draft} rubrics={rubrics} decided={null} onChange={set} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={busy} disabled={draft.model.trim() === ''}>
          <Scale aria-hidden />
          Rank side by side
        </Button>
        <RunCost judge={tried} steps={1} usage={usageOf(facts)} />
      </div>
    </form>
  );
};

/** What a call of this step's own ranking took. */
function usageOf({ ranking, view }: StepFacts) {
  const calls = ranking?.calls.length ?? 0;
  return {
    calls,
    tokensInPerCall: (ranking?.tokensIn ?? 0) / Math.max(1, calls),
    tokensOutPerCall: (ranking?.tokensOut ?? 0) / Math.max(1, calls),
    candidates: ranking?.order.length || view.nodes.length,
  };
}
