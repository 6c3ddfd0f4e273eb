import 'server-only';
import { boundsOf } from '@/lib/scaling/label-score';
import type { ScoringMethod } from '../../../../ports/model';
import type { Scorable } from '../scorable';
import { scoreWith } from '../score-item';

/** A question whose answer is known: of the two, which is likelier after the prompt. */
export interface KnownQuestion {
  prompt: string;
  right: string;
  wrong: string;
}

/** Draws a question, where the method is to draw. */
const SAMPLES = 64;

/** Whether the method, whatever it cannot see, finds the right continuation likelier than the wrong one. */
export function answersRightly(
  model: Scorable,
  method: ScoringMethod,
  { prompt, right, wrong }: KnownQuestion,
): boolean {
  const { labels } = scoreWith(model, method, { prompt, classes: [right, wrong], samples: SAMPLES });
  const [one, other] = labels;
  return one !== undefined && other !== undefined && boundsOf(one)[0] > boundsOf(other)[1];
}
