import 'server-only';
import pLimit from 'p-limit';
import { bradleyTerry } from '@/lib/judging/bradley-terry';
import { seeded, shuffled } from '@/lib/loom/judge/hash';
import { meanScores } from '@/lib/loom/judge/mean-scores';
import type { LoomNode } from '@/lib/loom/node';
import type { JudgeCall } from '@/lib/loom/ranking';
import { conclude, type Standing } from '../conclude';
import { learnedStanding } from '../learned-standing';
import type { Outcome } from '../rank-input';
import { type Method, type Sitting, STOPPED, unread } from '../sitting';
import { spreadOf } from './spread-of';

/** Pairs asked for at once. */
const AT_ONCE = 8;

/** Every pair once, shown in a random direction; Bradley–Terry makes of the winners who is the best, and how surely. */
export const pairwise: Method = async function* (sitting) {
  const { input } = sitting;
  const pairs = pairsOf(input.candidates, sitting.seed);
  const limit = pLimit(AT_ONCE);
  yield sitting.start(pairs.length);
  const calls = yield* sitting.inOrder(
    0,
    pairs.map((pair, at) => limit(() => sitting.ask('pair', pair, at + 1))),
  );
  const read = calls.filter(({ order }) => order !== null);
  const ids = input.candidates.map(({ id }) => id);
  const scores = meanScores(read, ids, input.judge.rubric.criteria);
  const outcome = (result: Partial<Outcome>): Outcome => ({
    method: 'pairwise-bradley-terry',
    calls,
    scores,
    ...result,
  });
  if (sitting.signal.aborted) return outcome({ noSuggestion: STOPPED });
  if (read.length === 0) return outcome({ noSuggestion: unread(calls) });
  const standing = learnedStanding(sitting, scores) ?? standingOf(sitting, read);
  return outcome(conclude(input, standing, read, words(calls.length, read.length)));
};

/** All pairs in a shuffled order, each in a direction of its own. */
function pairsOf(candidates: readonly LoomNode[], seed: number): LoomNode[][] {
  const random = seeded(seed);
  const pairs = candidates.flatMap((one, i) => candidates.slice(i + 1).map((other) => [one, other]));
  return shuffled(pairs, random).map((pair) => (random() < 0.5 ? pair : pair.toReversed()));
}

function standingOf({ input, seed }: Sitting, read: readonly JudgeCall[]): Standing {
  const results = read.map(({ shown, order }) => ({
    winner: order?.[0] ?? '',
    loser: order?.[1] ?? '',
    shownFirst: shown[0]?.nodeId ?? '',
  }));
  const ids = input.candidates.map(({ id }) => id);
  const { best, order, utilities } = bradleyTerry(results, ids, seed);
  const spread = spreadOf(Object.values(utilities));
  return { order, estimate: { best, positions: {}, fittedOn: read.length, spread } };
}

const words = (asked: number, read: number): string =>
  read === asked
    ? `Every pair was compared once: ${asked} calls.`
    : `Every pair was compared once; ${asked - read} of ${asked} could not be read.`;
