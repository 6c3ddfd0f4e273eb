import { type CallRange, callsOf } from '../../loom/judge/calls-of';
import type { JudgeSettings } from '../../loom/settings';
import type { Usage } from './usage';

export interface RunEstimate {
  /** Over all steps, repairs aside. */
  calls: CallRange;
  /** At most about so many tokens; null where no call of the loom tells how many one takes. */
  tokens: { in: number; out: number } | null;
}

/** What a judge will use over so many steps, by what the loom's judge calls took so far. */
export function estimateRun(
  { method = 'kemeny', rubric, rotations }: Pick<JudgeSettings, 'method' | 'rubric' | 'rotations'>,
  steps: number,
  usage: Usage,
): RunEstimate {
  const candidates = Math.max(2, Math.round(usage.candidates));
  const { least, most } = callsOf(method, candidates, rubric.criteria.length, rotations);
  const calls = { least: least * steps, most: most * steps };
  if (usage.calls === 0) return { calls, tokens: null };
  return {
    calls,
    tokens: {
      in: Math.round(calls.most * usage.tokensInPerCall),
      out: Math.round(calls.most * usage.tokensOutPerCall),
    },
  };
}

/** US dollars at a price per million tokens. */
export const moneyFor = (
  tokens: { in: number; out: number },
  perMillion: { in: number; out: number },
): number => (tokens.in * perMillion.in + tokens.out * perMillion.out) / 1_000_000;
