import type { LabelScore, ScoreMethod } from '@/lib/scaling/label-score';
import type { ItemMetrics, Range } from '@/lib/scaling/report/item-metrics';
import type { RunModel, ScalingTask } from '@/lib/scaling/run';
import { boundsText, sizeText, valueText } from '../figures/data/number-words';
import { familyKey } from '../palette';

/** How a probability was found, in a word or two. */
export const METHOD_WORDS: Record<ScoreMethod, string> = {
  echo: 'echo',
  'next-token': 'next token',
  sampled: 'sampled',
  imported: 'from a file',
};

/** "−7.51", or "at most −7.51" where only a bound is known. */
export function logprobWords({ logprob, atMost }: Pick<LabelScore, 'logprob' | 'atMost'>): string {
  if (logprob !== null) return twoPlaces(logprob);
  return atMost === null ? 'not known' : `at most ${twoPlaces(atMost)}`;
}

const twoPlaces = (value: number): string =>
  (Math.abs(value) < 0.005 ? '0.00' : value.toFixed(2)).replace('-', '−');

/** The probability itself: "63.1 %", "under 0.1 %", "at most 0.1 %". */
export function probabilityWords({ logprob, atMost }: Pick<LabelScore, 'logprob' | 'atMost'>): string {
  if (logprob !== null) return percent(Math.exp(logprob));
  if (atMost === null) return 'not known';
  return percent(Math.exp(atMost)).replace(/^(?!under)/u, 'at most ');
}

export function percent(share: number): string {
  if (share > 0 && share < 0.0005) return 'under 0.1\u00A0%';
  return valueText(share, 'share');
}

/** A value of which maybe only bounds are known. */
export function rangeWords(range: Range | null, unit: 'nats' | 'signed nats'): string {
  if (!range) return 'not known';
  const [low, high] = range;
  return low !== null && low === high ? valueText(low, unit) : boundsText([low, high], unit);
}

/** The metric of an item that a task is about, and its name. */
export function mainMetric(task: ScalingTask, metrics: ItemMetrics): { name: string; words: string } {
  if (task === 'logodds') return { name: 'log-odds', words: rangeWords(metrics.logodds, 'signed nats') };
  const loss = task === 'sequence-prob' ? metrics.sequenceLoss : metrics.loss;
  return { name: 'loss', words: rangeWords(loss, 'nats') };
}

/** Whether the right class is the likeliest; a task without classes has no answer to that. */
export function verdictWords(task: ScalingTask, { correct, censored, tie }: ItemMetrics): string {
  if (task === 'sequence-prob') return '';
  if (correct !== null) return correct ? 'right' : 'wrong';
  if (tie) return 'tied';
  return censored ? 'left open' : 'not known';
}

/** "Pythia 1.4B". */
export const modelTitle = ({ familyName, parameters }: Pick<RunModel, 'familyName' | 'parameters'>): string =>
  `${familyName} ${sizeText(parameters)}`;

/** Models by family in the order of the run, and by size. */
export function bySize(models: readonly RunModel[]): RunModel[] {
  const families = [...new Set(models.map(familyKey))];
  return models.toSorted(
    (one, other) =>
      families.indexOf(familyKey(one)) - families.indexOf(familyKey(other)) ||
      one.parameters - other.parameters,
  );
}

/** "Item 12"; what has no item is a row of a file. */
export const itemTitle = (index: number, isItem = true): string =>
  `${isItem ? 'Item' : 'Row'} ${(index + 1).toLocaleString('en')}`;
