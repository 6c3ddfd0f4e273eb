import type { LabelSays } from '../../loom/item-format';

/** What a reviewer who does not see the label is asked. */
export const BLIND_QUESTION: Record<LabelSays, string> = {
  'true-answer': 'Which answer is true?',
  'tempting-but-wrong': 'Which answer is tempting, but wrong?',
  'behaviour-matching': 'Which answer shows the behaviour?',
  other: 'Which label belongs here?',
};

/** What a reviewer who sees the label is asked. */
export const OPEN_QUESTION: Record<LabelSays, string> = {
  'true-answer': 'Is this the true answer?',
  'tempting-but-wrong': 'Is this the tempting, but wrong answer?',
  'behaviour-matching': 'Does this answer show the behaviour?',
  other: 'Is this label right?',
};

/** Which of two labels `y` and `n` stand for: the one that begins so, else the first and the second. */
export function yesAndNo(labels: readonly { text: string }[]): { y: number; n: number } | null {
  if (labels.length !== 2) return null;
  const [first = '', second = ''] = labels.map(({ text }) => text.trim().toLowerCase());
  const turned = second.startsWith('y') || first.startsWith('n');
  return turned && !first.startsWith('y') ? { y: 1, n: 0 } : { y: 0, n: 1 };
}
