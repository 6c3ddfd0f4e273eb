import type { JudgingJudge, JudgingRow } from '@/lib/contract/judging';
import type { Ranking } from '@/lib/loom/ranking';

export const judgeName = ({ model, heuristic }: Pick<Ranking['judge'], 'model' | 'heuristic'>): string =>
  heuristic ? 'heuristic (practice)' : model;

export const METHOD_WORDS: Record<Ranking['method'], string> = {
  'listwise-kemeny': 'rotations, joined by Kemeny',
  'listwise-kemeny+head-to-head': 'rotations, joined by Kemeny, then head to head',
  'listwise-plackett-luce': 'rotations, place effects taken out (Plackett–Luce)',
  pointwise: 'each candidate rated alone',
  'pairwise-bradley-terry': 'every pair once (Bradley–Terry)',
  none: 'not asked',
};

export const judgeWords = (judge: JudgingJudge): string =>
  `${judgeName(judge)}, ${METHOD_WORDS[judge.method]}`;

export const rubricWords = ({ rubric }: Pick<JudgingJudge, 'rubric'>): string =>
  rubric === undefined ? 'a rubric that was not kept' : `rubric ${rubric}`;

/** How a step ended, in one word for its line and one mark for the timeline. */
export type StepKind = 'accept' | 'override' | 'own' | 'autopilot' | 'no-suggestion' | 'open';

export const kindOf = ({
  outcome,
  by,
  noSuggestion,
}: Pick<JudgingRow, 'outcome' | 'by' | 'noSuggestion'>): StepKind => {
  if (outcome === 'open') return noSuggestion ? 'no-suggestion' : 'open';
  return by === 'autopilot' ? 'autopilot' : outcome;
};

export const KIND_WORDS: Record<StepKind, string> = {
  accept: 'accept',
  override: 'override',
  own: 'own choice',
  autopilot: 'autopilot',
  'no-suggestion': 'no suggestion',
  open: 'not chosen',
};

/** "850 ms", "12.3 s". */
export const duration = (ms: number): string =>
  ms < 10_000 ? `${Math.round(ms).toLocaleString('en')} ms` : `${(ms / 1000).toFixed(1)} s`;
