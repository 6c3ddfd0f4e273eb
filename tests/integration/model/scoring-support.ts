import type { ItemScored, ModelPort, ScoringCheck } from '@/lib/server/ports/model';
import { readerOf } from '../../support/fake-openai/language/model';
import { tokenize } from '../../support/fake-openai/tokens';

export const DOCUMENT = 'Facts.\n\nQuestion: Is it the case that number 7 is even?\nAnswer:';
export const CLASSES = [' Yes', ' No'];

export const check = (
  port: ModelPort,
  model: string,
  over: Partial<Parameters<ModelPort['checkScoring']>[0]> = {},
): Promise<ScoringCheck> =>
  port.checkScoring({
    model,
    task: 'classification',
    example: { prompt: DOCUMENT, classes: CLASSES },
    method: 'best',
    signal: new AbortController().signal,
    ...over,
  });

export const score = (
  port: ModelPort,
  model: string,
  over: Partial<Parameters<ModelPort['scoreItem']>[0]> = {},
): Promise<ItemScored> =>
  port.scoreItem({
    model,
    method: 'echo',
    prompt: DOCUMENT,
    classes: CLASSES,
    samples: 20,
    signal: new AbortController().signal,
    ...over,
  });

/** What the fake model's probability of a text after another is: the truth that a score is held against. */
export const truth = (before: string, text: string): number => {
  const reader = readerOf({ fault: 'good', amount: null }, before);
  return tokenize(text).reduce((sum, word) => {
    const logprob = reader.logprobOf(word);
    reader.read(word);
    return sum + logprob;
  }, 0);
};
