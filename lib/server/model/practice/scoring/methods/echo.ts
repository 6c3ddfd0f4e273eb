import 'server-only';
import type { LabelScore } from '@/lib/scaling/label-score';
import type { Scorable } from '../scorable';
import { refuseBadEdges } from './refuse';

/** The exact probability of each label, of any length. */
export function echoLabels(model: Scorable, prompt: string, classes: readonly string[]): LabelScore[] {
  refuseBadEdges(prompt, classes);
  const place = model.read(prompt);
  return classes.map((label) => {
    const logprob = place.logprob(label);
    return { label, logprob, atMost: null, variants: [] };
  });
}
