import 'server-only';
import type { LabelScore } from '@/lib/scaling/label-score';
import { tokenize } from '../../grammar/tokenize';
import { draw } from '../../sampling/draw';
import { randomFrom } from '../../sampling/random';
import type { Place, Scorable } from '../scorable';
import { refuseBadEdges } from './refuse';

const AS_IT_IS = { temperature: 1, topP: 1 };
const CONFIDENCE = 0.95;

/**
 * How often each label is drawn. The draws depend on nothing but the model, the prompt and their number, so they repeat themselves.
 * A label that none of n draws gave is, with 95 % confidence, no likelier than 1 − 0.05^(1/n) (the exact form of the rule of three:
 * J. A. Hanley and A. Lippman-Hand, If Nothing Goes Wrong, Is Everything All Right?, JAMA 249, 1983).
 */
export function sampledLabels(
  model: Scorable,
  prompt: string,
  classes: readonly string[],
  samples: number,
): { labels: LabelScore[]; drawn: number } {
  refuseBadEdges(prompt, classes);
  const wanted = classes.map(tokenize);
  const longest = Math.max(...wanted.map((tokens) => tokens.length));
  const random = randomFrom(`sampled/${prompt}`);
  const start = model.read(prompt);
  const counts = classes.map(() => 0);
  for (let sample = 0; sample < samples; sample++) {
    const tokens = drawTokens(start, longest, random);
    for (const [at, label] of wanted.entries())
      if (label.every((token, place) => token === tokens[place])) counts[at] = (counts[at] ?? 0) + 1;
  }
  const atMost = Math.log(1 - (1 - CONFIDENCE) ** (1 / samples));
  const labels = classes.map((label, at) => {
    const count = counts[at] ?? 0;
    if (count === 0) return { label, logprob: null, atMost, variants: [] };
    const logprob = Math.log(count / samples);
    return { label, logprob, atMost: null, variants: [{ text: label, logprob }] };
  });
  return { labels, drawn: samples * longest };
}

function drawTokens(start: Place, most: number, random: () => number): string[] {
  const tokens: string[] = [];
  for (let place = start; tokens.length < most; ) {
    const token = draw(place.next(), AS_IT_IS, random);
    if (token === '') break;
    tokens.push(token);
    if (tokens.length < most) place = place.after(token);
  }
  return tokens;
}
