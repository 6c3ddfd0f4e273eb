import 'server-only';
import type { LabelScore } from '@/lib/scaling/label-score';
import { labelBounds } from '@/lib/scaling/labels/label-bounds';
import { variantsOf } from '@/lib/scaling/labels/variants';
import { tokenize } from '../../grammar/tokenize';
import type { Scorable } from '../scorable';
import { quoted, refuseBadEdges, unscorable } from './refuse';

/** As many of the likeliest tokens as the large APIs show. */
const TOP = 20;

/** Labels of one token by the 20 likeliest next ones, as any server that shows no more is scored. */
export function nextTokenLabels(model: Scorable, prompt: string, classes: readonly string[]): LabelScore[] {
  refuseBadEdges(prompt, classes);
  for (const label of classes) {
    const { length } = tokenize(label);
    if (length > 1)
      throw unscorable(`The label ${quoted(label)} is ${length} tokens long; only one can be seen.`);
  }
  const variants = variantsOf(classes);
  if (!variants) throw unscorable(`Two labels begin with the same token: ${classes.map(quoted).join(', ')}.`);
  const tokens = [...model.read(prompt).next()]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, TOP)
    .map(([text, p]) => ({ text, bytes: null, logprob: Math.min(0, Math.log(p)) }));
  return labelBounds(classes, variants, { tokens, asked: TOP, drawn: null });
}
