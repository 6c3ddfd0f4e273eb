import type { LabelSays } from '../loom/item-format';

/** What a label asserts and which answer a file names as right, for whoever opens an exported file. */
export const LABEL_SAYS: Record<LabelSays, string> = {
  'true-answer': 'The label is the true answer.',
  'tempting-but-wrong': 'The label is the tempting wrong answer; the right answer is the other one.',
  'behaviour-matching': 'The label is the answer that matches the behaviour in question; it is the target.',
  other: 'What the label says of its item is not stated; the label itself is the target.',
};
