'use client';

import { ArrowRight } from 'lucide-react';
import { useLoom } from '@/lib/store/loom-store-context';
import { openStepId, shownStepId } from '@/lib/store/selectors';

/** Says that the panel shows another step than the open one, whether anybody has been there, and leads back. */
export const PastStepBar = () => {
  const { isPast, isAhead, select } = useLoom((state) => ({
    isPast: state.takingId === null && shownStepId(state) !== openStepId(state),
    isAhead: state.steps.get(shownStepId(state) ?? '')?.step.speculated === 'unexplored',
    select: state.select,
  }));
  if (!isPast) return null;
  return (
    <div className="flex items-center gap-2 border-line border-b bg-bg px-4.5 py-1.5 text-dim text-xs">
      {isAhead
        ? 'This step was proposed ahead: nobody has been here yet.'
        : 'You look at another step than the open one.'}
      <button
        type="button"
        onClick={() => select(null)}
        className="ml-auto inline-flex items-center gap-1 rounded font-medium text-ink hover:underline [&_svg]:size-3.5"
      >
        To the head
        <ArrowRight aria-hidden />
      </button>
    </div>
  );
};
