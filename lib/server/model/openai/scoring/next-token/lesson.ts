import 'server-only';
import type { TopToken } from '@/lib/scaling/labels/label-bounds';
import { NotScorable, named } from '../not-scorable';
import type { Scoring } from '../scoring';
import { askTop } from './ask-top';
import { beginningsOf, sharedBeginning } from './beginnings';

const TIMES = 6;
/** A dataset whose items each have labels of their own must not fill the memory. */
const MOST = 1000;

/** How a model writes a label where nothing else can come. */
export interface Lesson {
  /** It is one token: likelier than every token that only begins it. */
  whole: boolean;
  /** The likely tokens that only begin it. */
  beginnings: readonly TopToken[];
}

/**
 * Refuses a label that is not one token of this model: after the label again and again, its beginning is likelier to come next than it is
 * itself. Asked once for each label. Throws `NotScorable`.
 */
export const refuseSplit = async (
  scoring: Scoring,
  labels: readonly string[],
  variants: readonly (readonly string[])[],
  at: number,
): Promise<void> => {
  const label = labels[at] ?? '';
  const { whole, beginnings } = await lessonOf(scoring, label, variants[at] ?? []);
  if (whole) return;
  const [first] = beginnings;
  if (!first)
    throw new NotScorable(
      'labels',
      `It could not be found out whether ${named(label)} is one token of ${scoring.model}: it was not among the likeliest next tokens even after many of it.`,
    );
  const shared = sharedBeginning(beginnings, at, variants);
  throw new NotScorable(
    'labels',
    shared
      ? `The labels ${named(label)} and ${named(labels[shared.other] ?? '')} share their first token, ${named(shared.token.text)}: the next token does not tell them apart.`
      : `${named(label)} takes several tokens of ${scoring.model}, the first of them ${named(first.text)}: the next token does not tell its probability.`,
  );
};

const isWhole = (
  likely: readonly TopToken[],
  beginnings: readonly TopToken[],
  variants: readonly string[],
): boolean => {
  const first = likely.find((token) => variants.includes(token.text) || beginnings.includes(token));
  return first !== undefined && variants.includes(first.text);
};

const lessonOf = async (scoring: Scoring, label: string, variants: readonly string[]): Promise<Lesson> => {
  const { lessons } = scoring.server.memory.of('completions', scoring.model);
  const known = lessons.get(label);
  if (known) return known;
  const { top } = await askTop(scoring, `${`again${label}\n`.repeat(TIMES)}again`);
  const likely = top.tokens.toSorted((a, b) => b.logprob - a.logprob);
  const beginnings = beginningsOf([variants], likely)[0] ?? [];
  const lesson = {
    whole: isWhole(likely, beginnings, variants),
    beginnings,
  };
  if (lessons.size >= MOST) lessons.clear();
  lessons.set(label, lesson);
  return lesson;
};
