import type { RunItemReply, ScoredItem } from '@/lib/contract/scaling-report';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { slopeWeights, weighted } from '@/lib/scaling/law/slope';
import type { ItemMetrics, Range } from '@/lib/scaling/report/item-metrics';
import type { RunModel, ScalingTask } from '@/lib/scaling/run';
import { slopeText } from '../figures/data/number-words';
import { familyKey, type Look, looksOfModels } from '../palette';
import { bySize } from './score-words';

/** One model at an item; `score` is null while it has none. */
export interface ItemPoint {
  model: RunModel;
  look: Look;
  score: Omit<ScoredItem, 'item'> | null;
  /** What the chart shows; null where nothing is known of it. */
  range: Range | null;
}

/** The models of a run at one item, by family and size. */
export function itemPoints(
  { models, task }: Pick<ScalingRunView, 'models' | 'task'>,
  { scores }: Pick<RunItemReply, 'scores'>,
): ItemPoint[] {
  const looks = looksOfModels(models);
  const byModel = new Map(scores.map((one) => [one.score.model, one]));
  return bySize(models).map((model) => {
    const score = byModel.get(model.key) ?? null;
    const look = looks.get(familyKey(model)) ?? { colour: 'var(--dim)', shape: 'circle' };
    return { model, look, score, range: score && shownOf(task, score.metrics) };
  });
}

/** Of classification the share of the right class among the classes, e^−loss; of log-odds how far they move; else the loss. */
export function shownOf(task: ScalingTask, metrics: ItemMetrics): Range | null {
  if (task === 'logodds') return metrics.logodds;
  if (task === 'sequence-prob') return metrics.sequenceLoss;
  if (!metrics.loss) return null;
  const [low, high] = metrics.loss;
  return [high === null ? 0 : Math.exp(-high), low === null ? 1 : Math.exp(-low)];
}

/** What the chart shows, in words. */
export const SHOWN_WORDS: Record<ScalingTask, string> = {
  classification: 'Share of the right class among the classes',
  logodds: 'How far the biased prompt moves the log-odds',
  'sequence-prob': 'Loss of the completion',
};

/** The value where it is known exactly; null where only bounds are. */
export const exact = (range: Range | null): number | null =>
  range !== null && range[0] !== null && range[0] === range[1] ? range[0] : null;

/** How the item goes with size, a sentence for each family with two sizes or more of which the value is known exactly. */
export function slopeSentences(task: ScalingTask, points: readonly ItemPoint[]): string[] {
  const families = [...new Set(points.map(({ model }) => familyKey(model)))];
  return families.flatMap((family) => {
    const own = points.filter(({ model }) => familyKey(model) === family);
    const known = own.flatMap(({ model, range }) => {
      const value = exact(range);
      return value === null ? [] : [{ parameters: model.parameters, value }];
    });
    const weights = slopeWeights(known.map(({ parameters }) => parameters));
    if (!weights) return [];
    const values = known.map(({ value }) => value);
    const perDecade = weighted(weights, values);
    const first = own[0]?.model;
    const name = first ? familyTitle(first, points) : family;
    const unit = task === 'classification' ? 'share' : 'signed nats';
    const over =
      known.length === own.length ? `${own.length} models` : `${known.length} of ${own.length} models`;
    return [`${name}: ${slopeText(perDecade, unit)} of size, over ${over}.`];
  });
}

/** A family by its name, and by its kind where another one of the run is called the same. */
function familyTitle({ familyName, kind }: RunModel, points: readonly ItemPoint[]): string {
  const isShared = points.some(({ model }) => model.familyName === familyName && model.kind !== kind);
  return isShared ? `${familyName} (${kind})` : familyName;
}
