import type { StepView } from '@/lib/contract/snapshot';
import type { RubricsReply } from '@/lib/contract/teaching';
import { readCandidate } from '@/lib/dataset/read-candidate';
import { rubricWords } from '@/lib/judging/rubric/version-of';
import { isHidden } from '@/lib/loom/blind';
import type { Choice } from '@/lib/loom/choice';
import type { ItemFormat } from '@/lib/loom/item-format';
import type { LoomNode } from '@/lib/loom/node';
import type { Ranking } from '@/lib/loom/ranking';
import type { JudgeSettings } from '@/lib/loom/settings';

/** What the page knows of its loom. */
export interface JudgedLoom {
  id: string;
  title: string;
  /** Null in a free loom. */
  format: ItemFormat | null;
}

/** A step with what the views of it need worked out once. */
export interface StepFacts {
  view: StepView;
  /** A blind step that waits for its choice: the judge’s view is left out of the rest. */
  hidden: boolean;
  /** The choice that stands. */
  choice: Choice | null;
  /** The ranking it was decided by, else the newest; null where nothing ranked. */
  ranking: Ranking | null;
  /** The candidates in the order of that ranking, then in order of arrival. */
  candidates: LoomNode[];
  /** Candidate → the number it goes by here, from 1. */
  numbers: ReadonlyMap<string, number>;
  /** Candidate → the label it ends in; null where it reads as no item. */
  labels: ReadonlyMap<string, string | null>;
}

export function factsOf(view: StepView, format: ItemFormat | null): StepFacts {
  const choice = view.choices.findLast(({ undoneAt }) => undoneAt === null) ?? null;
  const hidden = isHidden(view);
  const rankings = hidden ? [] : view.rankings;
  const ranking = rankings.find(({ id }) => id === choice?.rankingId) ?? rankings.at(-1) ?? null;
  const order = ranking?.order ?? [];
  const place = new Map(order.map((id, at) => [id, at]));
  const placeOf = ({ id, seq }: LoomNode) => place.get(id) ?? order.length + seq;
  const candidates = view.nodes.toSorted((one, other) => placeOf(one) - placeOf(other));
  return {
    view,
    hidden,
    choice,
    ranking,
    candidates,
    numbers: new Map(candidates.map(({ id }, at) => [id, at + 1])),
    labels: new Map(candidates.map(({ id, text }) => [id, labelIn(text, format)])),
  };
}

function labelIn(text: string, format: ItemFormat | null): string | null {
  const item = format && readCandidate(text, '', format).items[0];
  return item ? (format.labels[item.labelIndex]?.text.trim() ?? null) : null;
}

/** The rubric a ranking was made by, as the loom calls it: "rubric 3". */
export const rubricThen = ({ judge }: Pick<Ranking, 'judge'>, rubrics: RubricsReply | null): string =>
  rubrics ? rubricWords(judge.rubricHash, rubrics.versions) : 'its rubric';

/** The judge as it was set when it ranked, as far as is known: its rubric by the name the ranking has it under. */
export function judgeThen(
  step: StepView['step'],
  ranking: Ranking,
  rubrics: RubricsReply | null,
): JudgeSettings {
  const kept = rubrics?.versions.find(({ hash }) => hash === ranking.judge.rubricHash);
  return kept ? { ...step.judge, rubric: kept.rubric } : step.judge;
}
