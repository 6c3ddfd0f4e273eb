import type { JudgeMethod, JudgeSettings } from '../settings';
import { type CallRange, callsOf } from './calls-of';
import { judgePrompt, type ShownOverride } from './prompt';
import { ratingPrompt } from './rating-prompt';

export interface StepCost {
  calls: CallRange;
  /** Estimates: prompts at four characters a token, replies by what is asked for. */
  tokensIn: CallRange;
  tokensOut: CallRange;
}

export interface CostGround {
  /** Candidates a step. */
  candidates: number;
  /** Characters of a usual item. */
  itemLength: number;
  overrides: readonly ShownOverride[];
}

const CHARACTERS_A_TOKEN = 4;
/** A score with its reason of up to fifteen words, as JSON. */
const SCORE_TOKENS = 28;
const CANDIDATE_TOKENS = 14;
const SUMMARY_TOKENS = 40;
const RATING_TOKENS = 2;

/** Tokens of a text, estimated. */
export const tokensIn = (text: string): number => Math.ceil(text.length / CHARACTERS_A_TOKEN);

/** What ranking one step costs by a method, estimated with a full window and without repairs. */
export function stepCost(judge: JudgeSettings, method: JudgeMethod, ground: CostGround): StepCost {
  const criteria = judge.rubric.criteria.length;
  const calls = callsOf(method, ground.candidates, criteria, judge.rotations);
  const asIn = method === 'pairwise' ? 2 : ground.candidates;
  const each =
    method === 'pointwise'
      ? { in: ratingTokens(judge, ground), out: RATING_TOKENS }
      : {
          in: listTokens(judge, ground, asIn),
          out: asIn * (criteria * SCORE_TOKENS + CANDIDATE_TOKENS) + SUMMARY_TOKENS,
        };
  return { calls, tokensIn: times(calls, each.in), tokensOut: times(calls, each.out) };
}

const times = ({ least, most }: CallRange, each: number): CallRange => ({
  least: least * each,
  most: most * each,
});

function promptGround(judge: JudgeSettings, { itemLength, overrides }: CostGround) {
  const item = 'x'.repeat(itemLength);
  return {
    item,
    rubric: judge.rubric,
    accepted: Array<string>(judge.window).fill(item),
    balance: null,
    wanted: null,
    objections: [],
    examples: judge.examples ?? [],
    overrides: [...overrides],
  };
}

function listTokens(judge: JudgeSettings, ground: CostGround, shown: number): number {
  const { item, ...rest } = promptGround(judge, ground);
  const candidates = Array.from({ length: shown }, () => ({ id: 'K7', text: item, similarity: 0.25 }));
  const { system, user } = judgePrompt({ ...rest, candidates });
  return tokensIn(system + user);
}

function ratingTokens(judge: JudgeSettings, ground: CostGround): number {
  const { item, ...rest } = promptGround(judge, ground);
  const candidate = { id: 'K7', text: item, similarity: null };
  const prompts = judge.rubric.criteria.map((criterion) => ratingPrompt({ ...rest, criterion, candidate }));
  const all = prompts.reduce((sum, { system, user }) => sum + tokensIn(system + user), 0);
  return Math.round(all / prompts.length);
}
