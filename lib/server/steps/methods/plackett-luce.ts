import 'server-only';
import { nextOrder } from '@/lib/judging/adaptive';
import { estimateBest } from '@/lib/judging/position-model';
import { callsOf } from '@/lib/loom/judge/calls-of';
import { meanScores } from '@/lib/loom/judge/mean-scores';
import type { JudgeCall } from '@/lib/loom/ranking';
import { conclude, isDecided, type Standing } from '../conclude';
import { learnedStanding } from '../learned-standing';
import type { Outcome } from '../rank-input';
import { type Method, type Sitting, STOPPED, unread } from '../sitting';

/**
 * Listwise calls one after another, each with the order that evens the places out the most, until it is decided or the owner's rotations are
 * used up. After each the candidates' probabilities of being the best are estimated from all orders so far, with the
 * judge's taste for places, fitted over the loom's calls, taken out. A call that cannot be read counts for nothing.
 */
export const plackettLuce: Method = async function* (sitting) {
  const { input, signal } = sitting;
  const { judge, candidates } = input;
  const ids = candidates.map(({ id }) => id);
  const { most } = callsOf('plackett-luce', ids.length, judge.rubric.criteria.length, judge.rotations);
  const calls: JudgeCall[] = [];
  let standing: Standing | null = null;
  yield sitting.start(most);
  while (calls.length < most && !signal.aborted) {
    const asked = calls.map(({ shown }) => shown.map(({ nodeId }) => nodeId));
    const next = nextOrder(ids, asked, sitting.seed, standing?.estimate.best);
    if (!next) break;
    const order = next.flatMap((id) => candidates.find((node) => node.id === id) ?? []);
    const call = await sitting.ask('rotation', order, calls.length + 1);
    calls.push(call);
    yield sitting.progress(calls.length, most);
    if (call.order) standing = standingOf(sitting, calls);
    if (standing && isDecided(input, standing)) break;
  }
  const read = calls.filter((call) => call.order !== null);
  const scores = meanScores(read, read[0]?.order ?? [], judge.rubric.criteria);
  const outcome = (result: Partial<Outcome>): Outcome => ({
    method: 'listwise-plackett-luce',
    calls,
    scores,
    ...result,
  });
  if (signal.aborted) return outcome({ order: standing?.order ?? [], noSuggestion: STOPPED });
  if (!standing) return outcome({ noSuggestion: unread(calls) });
  return outcome(conclude(input, standing, read, words(calls.length, most, read.length)));
};

function standingOf(sitting: Sitting, calls: readonly JudgeCall[]): Standing {
  const { input, seed } = sitting;
  const read = calls.filter((call) => call.order !== null);
  const ids = input.candidates.map(({ id }) => id);
  const learned = learnedStanding(sitting, meanScores(read, ids, input.judge.rubric.criteria));
  if (learned) return learned;
  const own = read.map(({ shown, order }) => ({
    shown: shown.map(({ nodeId }) => nodeId),
    order: order ?? [],
  }));
  const { positions, fittedOn, spread, covariance, placeSpread, spreadError } = input.positions;
  const { best, order } = estimateBest(own, ids, input.positions, seed);
  const places = covariance[ids.length];
  const known = { covariance: places ? { [ids.length]: places } : {}, placeSpread, spreadError };
  return { order, estimate: { best, positions, fittedOn: fittedOn + own.length, spread, known } };
}

function words(asked: number, most: number, read: number): string {
  const lost = asked - read > 0 ? ` ${asked - read} could not be read.` : '';
  return asked < most
    ? `Decided after ${asked} of at most ${most} orders.${lost}`
    : `${asked} ${asked === 1 ? 'order' : 'orders'} asked.${lost}`;
}
