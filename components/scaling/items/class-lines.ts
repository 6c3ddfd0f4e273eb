import type { ScoredItem } from '@/lib/contract/scaling-report';
import type { LabelScore } from '@/lib/scaling/label-score';

/** One class of an item as a model scored it. */
export interface ClassLine {
  place: number;
  text: string;
  isRight: boolean;
  /** The class that the item’s own label names. */
  isLabel: boolean;
  isPredicted: boolean;
  /** Null where nothing is known of its probability, as in results files. */
  score: LabelScore | null;
}

/** The classes of an item after its prompt, or after the other one; without an item, the class that a file says was predicted. */
export function classLines({ item, score, metrics }: ScoredItem, after: 'prompt' | 'other'): ClassLine[] {
  const labels = (after === 'other' ? score.otherLabels : score.labels) ?? [];
  if (!item)
    return metrics.predicted === null
      ? []
      : [
          {
            place: metrics.predicted,
            text: `class ${metrics.predicted}`,
            isRight: metrics.correct === true,
            isLabel: false,
            isPredicted: true,
            score: null,
          },
        ];
  return item.classes.map((text, place) => ({
    place,
    text,
    isRight: place === item.answer,
    isLabel: place === item.label,
    isPredicted: place === metrics.predicted,
    score: labels[place] ?? null,
  }));
}

/** So many lines as there is room for: the right class, the predicted and the label’s before the likeliest others; in their order. */
export function mostTelling(lines: readonly ClassLine[], room: number): ClassLine[] {
  if (lines.length <= room) return [...lines];
  const weight = ({ isRight, isPredicted, isLabel, score }: ClassLine) =>
    Number(isRight) * 8 + Number(isPredicted) * 4 + Number(isLabel) * 2 + Math.exp(score?.logprob ?? -99);
  const kept = new Set(lines.toSorted((one, other) => weight(other) - weight(one)).slice(0, room));
  return lines.filter((line) => kept.has(line));
}

/** Which probabilities a list shows: with log-odds those after the biased prompt, by which an item is right or wrong. */
export const shownAfter = ({ score }: Pick<ScoredItem, 'score'>): 'prompt' | 'other' =>
  score.otherLabels ? 'other' : 'prompt';
