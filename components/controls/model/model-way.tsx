'use client';

import Link from 'next/link';
import { LoomStoreProvider } from '@/lib/store/loom-store-context';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { ControlStep, type ControlStepProps } from './control-step';
import { useControlNode } from './use-control-node';

interface ModelWayProps extends Omit<ControlStepProps, 'nodeId'> {
  datasetId: string;
}

/** Controls by a model: a step of the dataset's control loom for each item. */
export const ModelWay = ({ datasetId, ...step }: ModelWayProps) => {
  const { found, again } = useControlNode(datasetId, step.row);
  if (found?.error)
    return (
      <div className="flex-1 p-5">
        <ErrorState
          title="The loom for controls could not be opened"
          actions={
            <Button size="sm" onClick={again}>
              Try again
            </Button>
          }
        >
          {found.error}
        </ErrorState>
      </div>
    );
  if (!found?.snapshot)
    return (
      <div
        role="status"
        aria-label="Opening the loom for controls"
        className="grid flex-1 content-start gap-3 p-5"
      >
        <Skeleton className="h-32" />
        <Skeleton className="h-32" />
      </div>
    );
  return (
    <LoomStoreProvider key={found.key} snapshot={found.snapshot}>
      <ControlStep nodeId={found.nodeId} {...step} />
    </LoomStoreProvider>
  );
};

/** Where its prompt, models and rubric are changed. */
export const ControlLoomLink = ({ loomId }: { loomId: string }) => (
  <Link
    href={`/looms/${loomId}`}
    className="rounded text-dim text-xs underline underline-offset-2 hover:text-ink"
    prefetch={false}
  >
    Open the loom of controls: its prompt, models and rubric
  </Link>
);
