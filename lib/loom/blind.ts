import { hash32, seeded } from './judge/hash';
import type { Step } from './step';

/**
 * Whether the step of this id is one of the blind ones, of which there are `share` (0 to 1): the same answer each
 * time, so that anybody can check that no step was picked by hand.
 */
export const isBlind = (stepId: string, share: number): boolean =>
  seeded(hash32(`blind ${stepId}`))() < share;

/** Whether a step starts blind: one that a person asked for, of a loom whose judge has something to say. */
export const startsBlind = ({ id, by, judge }: Pick<Step, 'id' | 'by' | 'judge'>): boolean =>
  by === 'human' && judge.enabled && isBlind(id, judge.blindShare ?? 0);

/**
 * Whether what the judge says of a step is hidden: until the first choice there, or until the autopilot gets to it.
 * Undoing that choice hides nothing again, as it has been seen.
 */
export const isHidden = ({
  step,
  choices,
}: {
  step: Pick<Step, 'blind' | 'by'>;
  choices: readonly unknown[];
}): boolean => step.blind === true && step.by === 'human' && choices.length === 0;
