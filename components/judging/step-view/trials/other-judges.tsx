'use client';

import { useMemo } from 'react';
import type { RubricsReply } from '@/lib/contract/teaching';
import { Button } from '../../../ui/button';
import { RunProgress } from '../../teaching/run-progress';
import { Part } from '../part';
import type { JudgedLoom, StepFacts } from '../step-facts';
import { SideBySide } from './side-by-side';
import { TrialForm } from './trial-form';
import { useTrials } from './use-trials';

interface OtherJudgesProps {
  facts: StepFacts;
  loom: JudgedLoom;
  rubrics: RubricsReply | null;
}

/** What other judges make of this step, beside the stored ranking, which they do not touch. */
export const OtherJudges = ({ facts, loom, rubrics }: OtherJudgesProps) => {
  const { value, error, reload } = useTrials(facts.view.step.id);
  const newestFirst = useMemo(() => value?.trials.toReversed() ?? [], [value]);
  const without = value?.runs.filter(({ id }) => !value.trials.some(({ runId }) => runId === id)) ?? [];
  return (
    <Part
      title="Ask another judge"
      hint="It ranks the same candidates on the same ground. The stored ranking stays as it is; what it costs is counted on its run, not on the loom."
    >
      <div className="grid gap-5">
        {rubrics ? <TrialForm facts={facts} loomId={loom.id} rubrics={rubrics} onStarted={reload} /> : null}
        {error === null ? null : (
          <p role="alert" className="flex items-center gap-2 text-[13px] text-no">
            {error}
            <Button size="sm" onClick={reload}>
              Try again
            </Button>
          </p>
        )}
        {without.map((run) => (
          <RunProgress key={run.id} run={run} onSteered={reload} />
        ))}
        {newestFirst.map((trial) => (
          <SideBySide
            key={trial.id}
            trial={trial}
            run={value?.runs.find(({ id }) => id === trial.runId) ?? null}
            facts={facts}
            rubrics={rubrics}
          />
        ))}
      </div>
    </Part>
  );
};
