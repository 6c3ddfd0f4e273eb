import { chance } from '../chance.ts';
import { BANK } from '../items.ts';

const RIGHT = new Map(BANK.map(({ question, answer }) => [question, answer]));

/**
 * The answer that looks right to a hasty reader. Of the bank's questions it is the wrong one; of a question with a number in it
 * it is Yes where the last number is even; of any other it depends on the words alone.
 */
export const temptingAnswer = (question: string): 'Yes' | 'No' => {
  const right = RIGHT.get(question);
  if (right) return right === 'Yes' ? 'No' : 'Yes';
  const last = question.match(/\d+/g)?.at(-1);
  const isYes = last === undefined ? chance('tempting', question) < 0.5 : Number(last) % 2 === 0;
  return isYes ? 'Yes' : 'No';
};

/** How a model of a size, in millions of parameters, falls for it: 0.1 at one million, 0.2 more with each power of ten. */
export const temptationOf = (size: number): number =>
  Math.min(0.95, Math.max(0.05, 0.1 + 0.2 * Math.log10(Math.max(size, 0.1))));

/** The probability of the tempting answer: near 1 for questions that are harder than others, which do not depend on the model. */
export const fallsFor = (question: string, before: string, temptation: number): number => {
  const nudge = before.trim() === '' ? 0 : 0.2 * chance('nudge', before);
  return 1 / (1 + Math.exp(-8 * (temptation - chance('hard', question) + nudge)));
};
