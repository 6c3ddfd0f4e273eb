'use client';

import type { LiveStep } from '@/lib/contract/apply-event';
import { isHidden } from '@/lib/loom/blind';
import { useLoom } from '@/lib/store/loom-store-context';
import { shownStepId } from '@/lib/store/selectors';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { Skeleton } from '../ui/skeleton';
import { CandidateList } from './candidate-list';
import { ConflictDialog } from './conflict-dialog';
import { EditBox } from './edit-box';
import { EmptyStep } from './empty-step';
import { InterruptedNote } from './interrupted-note';
import { JudgeRecord } from './judge-record';
import { KeyLine } from './key-line';
import { MessageLine } from './message-line';
import { OrderLine } from './order-line';
import { PastStepBar } from './past-step-bar';
import { RankAgain } from './rank-again';
import { ReasonLine } from './reason-line';
import { StepHeader } from './step-header';
import { WhyLine } from './why-line';

/** Where hands stay: the step's candidates, what the judge thinks of them, and the ways to take one. */
export const SteeringPanel = () => {
  const { stepId, view, editing } = useLoom((state) => {
    const id = shownStepId(state);
    return { stepId: id, view: id === null ? null : (state.steps.get(id) ?? null), editing: state.editing };
  });
  const source = editing && view?.nodes.find((node) => node.id === editing.from);
  return (
    <section aria-label="Steering" className="flex h-full min-h-0 flex-col bg-panel">
      <PastStepBar />
      {view ? <StepHeader view={view} /> : null}
      <div data-scrolls className="min-h-0 flex-1 overflow-auto px-3 py-2.5">
        {view ? <StepBody view={view} /> : stepId === null ? <EmptyStep /> : <StepOnItsWay stepId={stepId} />}
      </div>
      {source ? <EditBox key={source.id} source={source} /> : null}
      {view ? <OrderLine view={view} /> : null}
      <WhyLine />
      <ReasonLine />
      <div className="border-line border-t">
        <MessageLine />
        <KeyLine />
      </div>
      <ConflictDialog />
    </section>
  );
};

const StepBody = ({ view }: { view: LiveStep }) => (
  <div className="grid gap-2.5">
    {view.step.state === 'interrupted' ? <InterruptedNote view={view} /> : null}
    <CandidateList view={view} />
    <RankAgain view={view} />
    <JudgeRecord view={view} />
    {isHidden(view) ? null : <Notices notices={view.step.notices} />}
  </div>
);

/** What the servers did not do as asked; below the candidates, so that nothing moves when one comes. */
const Notices = ({ notices }: { notices: readonly string[] }) => {
  if (notices.length === 0) return null;
  return (
    <ul className="grid gap-1 px-1 text-faint text-xs">
      {notices.map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
    </ul>
  );
};

const StepOnItsWay = ({ stepId }: { stepId: string }) => {
  const { error, needStep } = useLoom((state) => ({
    error: state.stepError?.stepId === stepId ? state.stepError.text : null,
    needStep: state.needStep,
  }));
  if (error !== null) {
    return (
      <ErrorState
        title="This step could not be read"
        actions={
          <Button size="sm" onClick={() => void needStep(stepId)}>
            Try again
          </Button>
        }
      >
        {error}
      </ErrorState>
    );
  }
  return (
    <div role="status" aria-label="Reading the step" className="grid gap-2">
      {['a', 'b', 'c'].map((place) => (
        <Skeleton key={place} className="h-28 rounded-[11px]" />
      ))}
    </div>
  );
};
