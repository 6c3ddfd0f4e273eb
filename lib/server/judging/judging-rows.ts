import 'server-only';
import type { JudgingJudge, JudgingReply, JudgingRow } from '@/lib/contract/judging';
import { type DecidedStep, outcomeOf, type RankedFacts } from '@/lib/judging/decided-step';
import { marginOf } from '@/lib/judging/margin';

/** The words of a loom that lines of the table show. */
export interface Words {
  /** Node id → the beginning of its text on one line. */
  excerpts: ReadonlyMap<string, string>;
  /** Ranking id → the judge's sentence on its first. */
  summaries: ReadonlyMap<string, string>;
  /** Rubric hash → the number it is kept under. */
  rubrics?: ReadonlyMap<string, number>;
  /** US dollars of one ranking; null where no price is known. */
  moneyOf(ranking: RankedFacts): number | null;
}

/** Steps as lines of the table. */
export function judgingRows(steps: readonly DecidedStep[], words: Words): JudgingReply {
  const judges: JudgingJudge[] = [];
  const places = new Map<string, number>();
  const placeOf = ({ judge, method }: RankedFacts): number => {
    const key = JSON.stringify([judge, method]);
    const rubric = words.rubrics?.get(judge.rubricHash);
    const place = places.get(key) ?? judges.push({ ...judge, method, ...(rubric && { rubric }) }) - 1;
    places.set(key, place);
    return place;
  };
  return { judges, rows: steps.map((step) => rowOf(step, words, placeOf)) };
}

function rowOf(step: DecidedStep, words: Words, placeOf: (ranking: RankedFacts) => number): JudgingRow {
  const { decision } = step;
  const hidden = step.hidden ?? false;
  const ranking = hidden ? null : step.ranking;
  const candidate = (nodeId: string) => ({
    nodeId,
    excerpt: words.excerpts.get(nodeId) ?? '',
    label: step.candidates.find((one) => one.nodeId === nodeId)?.label ?? null,
  });
  return {
    stepId: step.stepId,
    parentId: step.parentId,
    number: step.number,
    createdAt: step.createdAt,
    candidates: step.candidates.length,
    rounds: step.rounds,
    blind: step.blind,
    hidden,
    outcome: outcomeOf({ ...step, ranking }),
    by: decision?.by ?? null,
    suggestion: ranking?.suggestion ? candidate(ranking.suggestion) : null,
    chosen: decision && { ...candidate(decision.nodeId), edited: decision.edited },
    suggestionVisible: decision?.suggestionVisible ?? null,
    reason: decision?.reason ?? null,
    reasonCode: decision?.reasonCode ?? null,
    flag: decision?.flag ?? null,
    summary: (ranking && words.summaries.get(ranking.rankingId)) ?? '',
    noSuggestion: ranking?.noSuggestion ?? null,
    confidence: ranking?.confidence ?? null,
    margin: ranking && marginOf(ranking),
    judge: ranking && placeOf(ranking),
    ...costsOf(step.rankings, words),
  };
}

function costsOf(rankings: readonly RankedFacts[], { moneyOf }: Words) {
  const calls = rankings.flatMap((ranking) => ranking.calls);
  const sum = (of: (ranking: RankedFacts) => number) => rankings.reduce((total, one) => total + of(one), 0);
  const money = rankings.map(moneyOf);
  return {
    rankings: rankings.length,
    calls: calls.length,
    repairs: calls.filter(({ replies }) => replies > 1).length,
    unread: calls.filter(({ order }) => order === null).length,
    tokensIn: sum(({ tokensIn }) => tokensIn),
    tokensOut: sum(({ tokensOut }) => tokensOut),
    ms: sum(({ ms }) => ms),
    money: money.includes(null) ? null : money.reduce<number>((total, one) => total + (one ?? 0), 0),
  };
}
