'use client';

import { EyeOff } from 'lucide-react';
import type { LiveStep } from '@/lib/contract/apply-event';
import { isHidden } from '@/lib/loom/blind';
import { reasonWords } from '@/lib/loom/choice';
import { confidenceWord } from '@/lib/loom/ranking';
import { isRunning } from '@/lib/loom/step';
import { useLoom } from '@/lib/store/loom-store-context';
import { lastRanking, standingChoice, stepNumber } from '@/lib/store/selectors';
import { Pill } from '../ui/pill';
import { confidenceWords, stepSentence, suggestedNumber, takenWords } from './step-words';

export const StepHeader = ({ view }: { view: LiveStep }) => {
  const number = useLoom((state) => stepNumber(state.tree, view.step.parentId));
  const choice = standingChoice(view);
  const reason = choice && reasonWords(choice);
  return (
    <header className="border-line border-b px-4.5 pt-3.5 pb-3">
      <h2 className="flex min-h-6 flex-wrap items-center gap-x-1.5 gap-y-1 font-semibold text-[15px]">
        Step {number}
        <StepPills view={view} />
      </h2>
      <div className="mt-1 min-h-[2lh] text-[13px]">
        <p className="whitespace-pre-line text-dim">{stepSentence(view)}</p>
        {reason ? <p className="mt-0.5 break-words">Reason: {reason}</p> : null}
      </div>
    </header>
  );
};

const StepPills = ({ view }: { view: LiveStep }) => {
  const { step } = view;
  const hidden = isHidden(view);
  const ranking = lastRanking(view);
  const suggested = suggestedNumber(view);
  const taken = takenWords(view);
  return (
    <>
      {step.state === 'proposing' ? <Pill>proposing</Pill> : null}
      {step.state === 'judging' && !hidden ? <Pill>judging</Pill> : null}
      {step.blind && step.by === 'human' ? <BlindPill hidden={hidden} /> : null}
      {taken ? <Pill tone="leaf">{taken}</Pill> : null}
      {suggested !== null ? <Pill tone="sun">Suggested: {suggested}</Pill> : null}
      {suggested !== null && ranking?.confidence != null ? (
        <Pill title={confidenceWords(ranking)}>confidence {confidenceWord(ranking.confidence)}</Pill>
      ) : null}
      {suggested === null && !isRunning(step) && !hidden ? <Pill>no suggestion</Pill> : null}
    </>
  );
};

const BlindPill = ({ hidden }: { hidden: boolean }) => (
  <Pill
    title={
      hidden
        ? 'Suggestion, scores, order and model are hidden until you have chosen.'
        : 'Suggestion, scores, order and model were hidden until the choice.'
    }
  >
    <EyeOff aria-hidden />
    blind
  </Pill>
);
