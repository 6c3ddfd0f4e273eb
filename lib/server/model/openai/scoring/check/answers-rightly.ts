import 'server-only';
import { boundsOf, type LabelScore } from '@/lib/scaling/label-score';
import type { ScoringMethod } from '@/lib/server/ports/model';
import { NotScorable } from '../not-scorable';
import { scoreBy } from '../score-item';
import type { Scoring } from '../scoring';
import type { KnownAnswer } from './known-answers';

/** A right answer is at least e times likelier than the wrong one. */
const MARGIN = 1;
/** Numbers of two requests differ by this much. */
const ROUNDING = 0.1;
const DRAWS = 10;
/** And drawn at least so much more often. */
const SHARE = 0.4;

/** Whether a question of known answer comes out right by a method. Throws `NotScorable`. */
export const answersRightly = async (
  scoring: Scoring,
  method: ScoringMethod,
  { prompt, right, wrong }: KnownAnswer,
): Promise<boolean> => {
  const [one, other] = await scores(scoring, method, prompt, [right, wrong]);
  if (method !== 'sampled') return exceeds(one, other);
  return (
    Math.exp(one?.logprob ?? Number.NEGATIVE_INFINITY) -
      Math.exp(other?.logprob ?? Number.NEGATIVE_INFINITY) >=
    SHARE
  );
};

/** The same for answers of several tokens; also that a longer answer is no likelier than its beginning. */
export const addsUpRightly = async (
  scoring: Scoring,
  { prompt, right, wrong }: KnownAnswer,
): Promise<boolean> => {
  const [one, other, oneBegun, otherBegun] = await scores(scoring, 'echo', prompt, [
    right,
    wrong,
    firstWord(right),
    firstWord(wrong),
  ]);
  return exceeds(one, other) && noLikelier(one, oneBegun) && noLikelier(other, otherBegun);
};

/** One reply may be at fault where the next is not. */
export const onceMore = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof NotScorable && thrown.fault === 'reply') return work();
    throw thrown;
  }
};

const scores = async (
  scoring: Scoring,
  method: ScoringMethod,
  prompt: string,
  classes: string[],
): Promise<LabelScore[]> => {
  const asked = { prompt, classes, samples: DRAWS };
  return (await onceMore(() => scoreBy(method, scoring, asked))).labels;
};

const exceeds = (one: LabelScore | undefined, other: LabelScore | undefined): boolean =>
  one !== undefined && other !== undefined && boundsOf(one)[0] - boundsOf(other)[1] >= MARGIN;

const noLikelier = (whole: LabelScore | undefined, begun: LabelScore | undefined): boolean =>
  (whole?.logprob ?? 0) <= (begun?.logprob ?? Number.NEGATIVE_INFINITY) + ROUNDING;

const firstWord = (answer: string): string => /^\s*\S+/.exec(answer)?.[0] ?? answer;
