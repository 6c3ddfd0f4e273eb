import 'server-only';
import type { PositionModel } from '@/lib/judging/position-model';
import type { LoomNode } from '@/lib/loom/node';
import type { Ranking } from '@/lib/loom/ranking';
import type { JudgeSettings } from '@/lib/loom/settings';
import type { JudgeQuestion } from './ask-judge';

export interface RankInput {
  rankingId: string;
  loomId: string;
  stepId: string;
  now: number;
  judge: JudgeSettings;
  candidates: LoomNode[];
  excluded: Ranking['excluded'];
  /** What the judge sees beside the candidates. */
  ground: Omit<JudgeQuestion, 'kind' | 'shown'>;
  /** By node: how much of a candidate stands in the known item nearest to it, 0 to 1. */
  similarities: ReadonlyMap<string, number>;
  /** By node: the label it ends in; null where it reads as no item. */
  labels: ReadonlyMap<string, string | null>;
  /** What this judge is known to add to the places at which it is shown candidates, from other steps. */
  positions: PositionModel;
}

/** What a method makes of its calls: the ranking but for what is the same of all. */
export interface Outcome extends Partial<Ranking> {
  method: Ranking['method'];
  calls: Ranking['calls'];
}
