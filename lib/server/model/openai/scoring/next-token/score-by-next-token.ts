import 'server-only';
import { labelBounds, type TopTokens } from '@/lib/scaling/labels/label-bounds';
import { variantsOf } from '@/lib/scaling/labels/variants';
import type { ItemScored } from '@/lib/server/ports/model';
import { NotScorable, named } from '../not-scorable';
import type { Scoring } from '../scoring';
import { askTop } from './ask-top';
import { beginningsOf } from './beginnings';
import { refuseSplit } from './lesson';

/**
 * By the likeliest next tokens, for labels that are one token. A likely token that only begins a label may be another way to write
 * it: where the label is one token of this model it is left aside, else the label cannot be scored. Throws `NotScorable`.
 */
export const scoreByNextToken = async (
  scoring: Scoring,
  prompt: string,
  classes: readonly string[],
): Promise<ItemScored> => {
  const variants = formsOf(classes);
  const { top, usage } = await askTop(scoring, prompt);
  refuseZero(scoring, variants, top);
  const labels = labelBounds(classes, variants, top);
  const beginnings = beginningsOf(variants, top.tokens);
  for (const at of classes.keys())
    if (beginnings[at]?.length) await refuseSplit(scoring, classes, variants, at);
  return { labels, ...usage };
};

/** Throws `NotScorable` where not every label is a token of its own. */
export const tellLabelsApart = async (scoring: Scoring, classes: readonly string[]): Promise<void> => {
  const variants = formsOf(classes);
  for (const at of classes.keys()) await refuseSplit(scoring, classes, variants, at);
};

const formsOf = (classes: readonly string[]): string[][] => {
  const variants = variantsOf(classes);
  if (variants) return variants;
  throw new NotScorable(
    'labels',
    'Two labels are the same but for white space: no next token tells them apart.',
  );
};

const refuseZero = ({ server }: Scoring, variants: readonly (readonly string[])[], top: TopTokens): void => {
  const never = top.tokens.find(
    ({ text, logprob }) =>
      logprob === Number.NEGATIVE_INFINITY && variants.some((forms) => forms.includes(text)),
  );
  if (never)
    throw new NotScorable(
      'reply',
      `${server.name} gave minus infinity as the log probability of ${named(never.text)}.`,
    );
};
