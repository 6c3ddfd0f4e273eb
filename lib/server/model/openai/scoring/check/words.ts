import 'server-only';
import type { ScoringMethod } from '@/lib/server/ports/model';
import { named } from '../not-scorable';
import type { KnownAnswer } from './known-answers';

const NAMES: Record<ScoringMethod, string> = {
  echo: 'Echo',
  'next-token': 'The likeliest next tokens',
  sampled: 'Draws',
};

const WORKS: Record<ScoringMethod, (questions: string) => string> = {
  echo: (questions) => `Echo gives exact log probabilities of whole labels: ${questions} came out right.`,
  'next-token': (questions) =>
    `The likeliest next tokens come with log probabilities: ${questions} came out right; a label that is not among them is censored.`,
  sampled: (questions) => `Labels can be counted in draws: ${questions} came out right.`,
};

export const works = (method: ScoringMethod, count: number): string =>
  WORKS[method](`${count} of ${count} questions of known answer`);

/** `why` is a sentence. */
export const doesNot = (method: ScoringMethod, why: string): string =>
  `${NAMES[method]} cannot be used: ${why}`;

export const cameOutWrong = (missed: readonly KnownAnswer[], count: number): string => {
  const [first] = missed;
  const where = first ? ` (such as where ${named(first.right)} belongs and not ${named(first.wrong)})` : '';
  return `${missed.length} of ${count} questions of known answer came out wrong${where}, so the numbers mean something else.`;
};

/** `why` is a sentence. */
export const notOfTheDataset = (why: string): string =>
  `questions of known answer came out right, but the dataset’s own example cannot be scored so. ${why}`;

/** `why` is a sentence. */
export const butSome = (why: string): string =>
  ` Of the dataset’s own example it had no score: ${why} Such items count as failed.`;

export const usedInstead = (method: ScoringMethod): string =>
  ` Used instead: ${NAMES[method].toLowerCase()}.`;
