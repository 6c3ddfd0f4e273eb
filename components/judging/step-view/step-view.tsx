'use client';

import { CornerDownRight, X } from 'lucide-react';
import Link from 'next/link';
import { useCallback, useMemo } from 'react';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { Skeleton } from '../../ui/skeleton';
import { treeHref } from '../screen/tree-href';
import { fetchRubrics } from '../teaching/teaching-api';
import { useLoaded } from '../teaching/use-loaded';
import { fetchStep } from './step-api';
import { StepBody } from './step-body';
import { factsOf, type JudgedLoom } from './step-facts';

interface StepViewProps {
  stepId: string;
  /** Which step of the loom it is, from 1; null while that is not known. */
  number: number | null;
  loom: JudgedLoom;
  onClose: () => void;
}

/** One step: what the judge saw and said, how that became an order, what was chosen, and what other judges make of it. */
export const StepView = ({ stepId, number, loom, onClose }: StepViewProps) => {
  const { value, error, reload } = useLoaded(useCallback((signal) => fetchStep(stepId, signal), [stepId]));
  const rubrics = useLoaded(useCallback((signal) => fetchRubrics(loom.id, signal), [loom.id]));
  const facts = useMemo(() => value && factsOf(value, loom.format), [value, loom.format]);
  const name = number === null ? 'Step' : `Step ${number.toLocaleString('en')}`;
  const at = facts ? (facts.choice?.nodeId ?? facts.view.step.parentId) : null;
  return (
    <aside
      aria-label={name}
      className="flex w-[52rem] min-w-0 max-w-[60vw] shrink-0 flex-col border-line border-l bg-panel"
    >
      <header className="flex items-center gap-1.5 border-line border-b py-2 pr-2 pl-4">
        <h2 className="flex-1 font-semibold text-sm">{name}</h2>
        {at === null ? null : (
          <Button asChild size="sm">
            <Link href={treeHref(loom.id, at)} aria-keyshortcuts="t" prefetch={false}>
              <CornerDownRight aria-hidden />
              Show in the tree <Kbd>t</Kbd>
            </Link>
          </Button>
        )}
        <IconButton label="Close the step" hint={<Kbd>Esc</Kbd>} icon={<X aria-hidden />} onClick={onClose} />
      </header>
      <div className="relative grid min-h-0 min-w-0 flex-1 grid-cols-[minmax(0,1fr)] content-start gap-6 overflow-auto px-4 py-4">
        {error === null ? null : (
          <ErrorState
            title="The step could not be read"
            actions={<Button onClick={reload}>Try again</Button>}
          >
            {error}
          </ErrorState>
        )}
        {facts ? <StepBody facts={facts} loom={loom} rubrics={rubrics.value} /> : null}
        {facts || error ? null : (
          <div role="status" aria-label="Reading the step" className="grid gap-3">
            <Skeleton className="h-20" />
            <Skeleton className="h-56" />
          </div>
        )}
      </div>
    </aside>
  );
};
