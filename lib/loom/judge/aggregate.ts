import type { CandidateScores, JudgeCall } from '../ranking';
import type { Criterion } from '../settings';
import { kemeny } from './kemeny';
import { meanScores } from './mean-scores';

export interface Aggregate {
  /** Candidate ids, best first; empty when no rotation could be read. */
  order: string[];
  /** Means over the rotations that could be read. */
  scores: CandidateScores;
  summary: string;
  /** The first of `order` when the rotations decide on one. */
  winner: string | null;
  /** Who goes head to head where it is not decided: the first, and one that could as well stand first, else the second. Null with fewer than two. */
  rivals: [string, string] | null;
  /** Share of the rotations asked that put the first of `order` first; unreadable ones count against it. */
  confidence: number;
  agreement: string;
}

/** The weighted mean of a candidate's criteria, 1 to 5. Weights that are all zero count alike. */
export function weightedScore(
  scores: Record<string, { score: number }> | undefined,
  criteria: readonly Pick<Criterion, 'id' | 'weight'>[],
): number {
  const total = criteria.reduce((sum, c) => sum + c.weight, 0);
  const weight = (c: Pick<Criterion, 'weight'>) => (total > 0 ? c.weight / total : 1 / criteria.length);
  return criteria.reduce((sum, c) => sum + weight(c) * (scores?.[c.id]?.score ?? 0), 0);
}

/** Joins the rotations of a step into one order: exact Kemeny, ties by weighted criteria. */
export function aggregate(calls: readonly JudgeCall[], criteria: readonly Criterion[]): Aggregate {
  const rotations = calls.filter((c) => c.kind === 'rotation');
  const read = rotations.filter((c) => c.order !== null);
  const ids = read[0]?.order ? [...read[0].order].sort() : [];
  if (ids.length === 0)
    return {
      order: [],
      scores: {},
      summary: '',
      winner: null,
      rivals: null,
      confidence: 0,
      agreement: 'No rotation could be read.',
    };

  const scores = meanScores(read, ids, criteria);
  const index = new Map(ids.map((id, i) => [id, i]));
  const orders = read.map((c) => (c.order ?? []).map((id) => index.get(id) as number));
  const result = kemeny(
    orders,
    ids.map((id) => weightedScore(scores[id], criteria)),
  );
  const order = result.order.map((i) => ids[i] as string);
  const first = order[0] as string;
  const votes = read.filter((c) => c.order?.[0] === first).length;
  const tied = result.tiedTop.length > 1;
  return {
    order,
    scores,
    summary: read.find((c) => c.order?.[0] === first)?.summary ?? '',
    winner: tied ? null : first,
    rivals: rivalsOf(
      order,
      result.tiedTop.map((i) => ids[i] as string),
    ),
    confidence: votes / rotations.length,
    agreement: agreementWords(votes, rotations.length, rotations.length - read.length, tied),
  };
}

function rivalsOf([first, second]: readonly string[], tied: readonly string[]): [string, string] | null {
  if (first === undefined || second === undefined) return null;
  const others = tied.filter((id) => id !== first);
  return [first, others.includes(second) ? second : (others[0] ?? second)];
}

function agreementWords(votes: number, asked: number, unread: number, tied: boolean): string {
  const unreadWords = unread ? ` ${unread} of ${asked} could not be read.` : '';
  if (tied) return `The rotations leave a tie for the first place.${unreadWords}`;
  if (asked === 1) return `One order asked.${unreadWords}`;
  if (votes === asked) return `All ${asked} rotations agree on the first.`;
  return `${votes} of ${asked} rotations put it first.${unreadWords}`;
}
