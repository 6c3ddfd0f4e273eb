'use client';

import { RefreshCw } from 'lucide-react';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import type { JudgedLoom } from '../step-view/step-facts';
import { StepView } from '../step-view/step-view';
import { StepTable } from './step-table';
import { useJudging } from './use-judging';
import type { StepTableView } from './use-step-table';

interface StepsTabProps {
  loom: JudgedLoom;
  view: StepTableView;
  /** The step that is open. */
  step: string | null;
  onOpen: (stepId: string) => void;
  onClose: () => void;
}

/** Every step of the loom in a table and a timeline, and one of them in full beside them. */
export const StepsTab = ({ loom, view, step, onOpen, onClose }: StepsTabProps) => {
  const { value: reply, error, reload } = useJudging(loom.id);
  return (
    <>
      <div className="flex min-w-0 flex-1 flex-col">
        {error === null ? null : (
          <ErrorState
            title="The steps could not be read"
            className="m-4"
            actions={
              <Button size="sm" onClick={reload}>
                <RefreshCw aria-hidden />
                Try again
              </Button>
            }
          >
            {error}
          </ErrorState>
        )}
        {reply ? (
          <StepTable
            loomId={loom.id}
            reply={reply}
            view={view}
            open={step}
            onOpen={onOpen}
            onClose={onClose}
            onRefresh={reload}
          />
        ) : null}
        {reply || error ? null : <Loading />}
      </div>
      {step === null ? null : (
        <StepView
          key={step}
          stepId={step}
          number={reply?.rows.find(({ stepId }) => stepId === step)?.number ?? null}
          loom={loom}
          onClose={onClose}
        />
      )}
    </>
  );
};

const Loading = () => (
  <div role="status" aria-label="Reading the steps" className="grid gap-2 p-4">
    {Array.from({ length: 12 }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike.
      <Skeleton key={at} className="h-7" />
    ))}
  </div>
);
