import 'server-only';
import { type Conditioned, onWantedLabel } from '@/lib/loom/judge/wanted-label';
import type { JudgeCall, RankingEstimate } from '@/lib/loom/ranking';
import type { JudgeSettings } from '@/lib/loom/settings';
import type { Outcome, RankInput } from './rank-input';

/** Where the candidates stand by a model of the judge's replies. */
export interface Standing {
  /** Best first. */
  order: string[];
  estimate: RankingEstimate;
}

/** The order and the probability that count, the wanted label taken into account. */
export const verdictOf = ({ judge, ground, labels }: RankInput, { order, estimate }: Standing): Conditioned =>
  onWantedLabel({ order, best: estimate.best }, labels, ground.wantedLabel, judge.minConfidence);

/**
 * Whether more calls would be asked in vain: the first passes the owner's threshold, and where a label is wanted of
 * several candidates one of those is the first.
 */
export function isDecided(input: RankInput, standing: Standing): boolean {
  const { judge, ground, labels } = input;
  const { order, probability } = verdictOf(input, standing);
  if (probability < judge.minConfidence) return false;
  const wanted = ground.wantedLabel?.trim() ?? null;
  const having = wanted === null ? [] : order.filter((id) => labels.get(id)?.trim() === wanted);
  return having.length < 2 || having.includes(order[0] ?? '');
}

/** The suggestion where its probability of being the best passes the threshold; else none, and the reason. */
export function conclude(
  input: RankInput,
  standing: Standing,
  calls: readonly JudgeCall[],
  words: string,
): Partial<Outcome> {
  const { judge } = input;
  const { order, probability, note } = verdictOf(input, standing);
  const first = order[0] ?? null;
  const passes = first !== null && probability >= judge.minConfidence;
  const [says, asked] = twoNumbers(probability, judge.minConfidence);
  return {
    order,
    estimate: standing.estimate,
    suggestion: passes ? first : null,
    confidence: Math.min(1, probability),
    summary: calls.find((call) => call.order?.[0] === first && call.summary)?.summary ?? '',
    agreement: [words, learnedWords(judge, standing), `The first is the best with probability ${says}.`, note]
      .filter(Boolean)
      .join(' '),
    noSuggestion: passes
      ? null
      : {
          code: 'below-threshold',
          message: [`Candidate 1 is the best with probability ${says}, below the ${asked} you ask for.`, note]
            .filter(Boolean)
            .join(' '),
        },
  };
}

const learnedWords = ({ learned }: JudgeSettings, { estimate }: Standing): string =>
  learned && estimate.learnedAt !== undefined
    ? `Ordered by weights learned from ${learned.choices} of your choices.`
    : '';

/** With as many digits as it takes to tell them apart, two at least. */
function twoNumbers(one: number, other: number): [string, string] {
  for (let digits = 2; digits < 6; digits++) {
    const pair: [string, string] = [one.toFixed(digits), other.toFixed(digits)];
    if (pair[0] !== pair[1] || one === other) return pair;
  }
  return [String(one), String(other)];
}
