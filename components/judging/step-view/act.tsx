import { EyeOff, Flag } from 'lucide-react';
import { isOverride, reasonWords } from '@/lib/loom/choice';
import { Pill } from '../../ui/pill';
import { TimeAgo } from '../../ui/time-ago';
import { percent } from '../teaching/words';
import { CandidateNumbers } from './candidate-numbers';
import { Part } from './part';
import type { StepFacts } from './step-facts';

/** What was taken, by whom, when, and what they knew then. */
export const Act = ({ facts }: { facts: StepFacts }) => {
  const { choice, numbers } = facts;
  if (!choice)
    return (
      <Part title="The choice">
        <p className="text-[13px] text-dim">Nothing is chosen at this step yet.</p>
      </Part>
    );
  const reason = reasonWords(choice);
  return (
    <Part title="The choice">
      <div className="grid gap-1.5 text-[13px]">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span>{sentenceOf(facts)}</span>
          <TimeAgo at={choice.createdAt} className="text-dim" />
          {choice.suggestionVisible ? null : (
            <Pill>
              <EyeOff aria-hidden />
              blind: the judge’s view was hidden
            </Pill>
          )}
        </p>
        {reason ? <p className="text-dim">Reason: {reason}</p> : null}
        {choice.order ? (
          <p className="text-dim">
            The person’s own order: <CandidateNumbers ids={choice.order} numbers={numbers} />
          </p>
        ) : null}
        {choice.flag ? (
          <p className="flex items-center gap-1.5 text-sun">
            <Flag aria-hidden className="size-3.5 shrink-0" />
            Flagged at a confidence of {percent(choice.flag.confidence)}: {choice.flag.message}
          </p>
        ) : null}
      </div>
    </Part>
  );
};

function sentenceOf({ choice, ranking, candidates, numbers }: StepFacts): string {
  if (!choice) return '';
  const who = choice.by === 'autopilot' ? 'The autopilot' : 'A person';
  const number = numbers.get(choice.nodeId) ?? '?';
  const from = candidates.find(({ id }) => id === choice.nodeId)?.editedFrom ?? null;
  const copy = from === null ? '' : `, an edited copy of candidate ${numbers.get(from) ?? '?'}`;
  const what = `${who} took candidate ${number}${copy}`;
  if (!ranking?.suggestion) return `${what}. There was no suggestion.`;
  return isOverride({ nodeId: from ?? choice.nodeId }, ranking)
    ? `${what}: an override of candidate ${numbers.get(ranking.suggestion) ?? '?'}.`
    : `${what}: the suggestion.`;
}
