import 'server-only';
import type { Exam } from './check-with';

/** Two items of the grammar's own, one with each answer. */
export const GRAMMAR_EXAM: Exam = {
  known: [
    { prompt: 'Question: Can a mirage be photographed?\nAnswer:', right: ' Yes', wrong: ' No' },
    { prompt: 'Question: Is Mercury the hottest planet?\nAnswer:', right: ' No', wrong: ' Yes' },
  ],
  remark:
    'It is sure of the items of its own grammar, because their answers are written in it, and finds the labels of all others equally likely.',
};
