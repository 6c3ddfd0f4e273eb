'use client';

import type { ScalingRunsReply, ScalingRunView } from '@/lib/contract/scaling-runs';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { useHydrated } from '../../ui/use-hydrated';
import { RunForm } from './run-form';
import { useFormFacts } from './use-form-facts';

export interface NewRunProps {
  datasetId: string;
  items: number;
  unavailable: ScalingRunsReply['unavailable'];
  /** A run to make another one like. */
  like: ScalingRunView | null;
  onStarted: (run: ScalingRunView) => void;
  onClose: () => void;
}

/** The form of a new run, once what it can be made of is known. */
export const NewRun = (props: NewRunProps) => {
  const { facts, error, reload } = useFormFacts(props.datasetId);
  const here = useHydrated();
  if (facts && here) return <RunForm {...props} facts={facts} />;
  return (
    <div className="flex-1 overflow-y-auto p-5">
      {error ? (
        <ErrorState
          title="The model families and servers could not be read"
          actions={<Button onClick={() => void reload()}>Try again</Button>}
        >
          {error}
        </ErrorState>
      ) : (
        <div role="status" aria-label="Reading the model families" className="grid gap-3">
          <Skeleton className="h-10" />
          <Skeleton className="h-64" />
        </div>
      )}
    </div>
  );
};
