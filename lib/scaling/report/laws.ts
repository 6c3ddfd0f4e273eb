import type { LabelSays } from '../../loom/item-format';
import { percentileInterval } from '../../statistics/cluster-bootstrap';
import { resampledSlopes, type Slope, slopeWeights, weighted } from '../law/slope';
import { type Verdict, type VerdictMetric, verdictOf } from '../law/verdict';
import type { ScalingTask } from '../run';
import type { FamilyModels } from './columns/by-size';
import type { KnownValues } from './known-values';
import { METRICS_OF, type MetricId } from './metric';
import type { FamilyLaw } from './report';
import type { Means, Resampling, Ticket } from './resampling';

/** Values of a metric by `key` of the model. */
export type KnownOf = (metric: MetricId, model: string) => KnownValues;

/** Of a slope, but for what has to be drawn. */
interface SlopeDraft {
  weights: number[];
  tickets: Ticket[];
  items: number;
}

export interface LawDraft {
  law(meansOf: (ticket: Ticket) => Means): FamilyLaw;
}

/**
 * The slopes of a family. A model counts for a metric where it has values of at least half as many items as the family’s fullest model; the
 * slope is over the items of which all that count have a value, so that an item that one model could not be asked moves no slope.
 */
export function draftLaw(
  family: FamilyModels,
  { task, labelSays, items }: { task: ScalingTask; labelSays: LabelSays | null; items: number },
  knownOf: KnownOf,
  resampling: Resampling,
): LawDraft {
  const drafts = METRICS_OF[task].map((metric) => ({
    metric,
    draft: draftSlope(family, metric, knownOf, resampling),
  }));
  const metric = verdictMetric(family, task, labelSays, knownOf);
  return {
    law: (meansOf) => {
      const slopes = drafts.flatMap(({ metric, draft }) =>
        draft ? [{ metric, ...slopeFrom(draft, meansOf) }] : [],
      );
      const slope = slopes.find((one) => one.metric === metric) ?? null;
      const verdict = verdictOf(slope, labelSays, metric);
      return {
        familyId: family.familyId,
        name: family.name,
        kind: family.kind,
        colour: family.colour,
        models: family.models.map(({ key }) => key),
        slopes,
        verdict: withCoverage(verdict, slope, family, items),
      };
    },
  };
}

function draftSlope(
  { models }: FamilyModels,
  metric: MetricId,
  knownOf: KnownOf,
  resampling: Resampling,
): SlopeDraft | null {
  const all = models.map(({ key, parameters }) => ({ parameters, known: knownOf(metric, key) }));
  const fullest = Math.max(...all.map(({ known }) => known.n));
  const counted = all.filter(({ known }) => known.n > 0 && 2 * known.n >= fullest);
  const weights = slopeWeights(counted.map(({ parameters }) => parameters));
  if (!weights) return null;
  const { counts, n } = common(counted.map(({ known }) => known));
  if (n === 0) return null;
  return {
    weights,
    tickets: counted.map(({ known }) => resampling.ask(counts, known.values)),
    items: n,
  };
}

/** The items that all have. */
function common(all: readonly KnownValues[]): Pick<KnownValues, 'counts' | 'n'> {
  const [first, ...rest] = all as [KnownValues, ...KnownValues[]];
  const counts = first.counts.map((count, item) =>
    rest.every((other) => other.counts[item] === 1) ? count : 0,
  );
  return { counts, n: counts.reduce((sum, count) => sum + count, 0) };
}

function slopeFrom({ weights, tickets, items }: SlopeDraft, meansOf: (ticket: Ticket) => Means) {
  const means = tickets.map(meansOf);
  const drawn = means.flatMap(({ resampled }) => (resampled ? [resampled] : []));
  return {
    perDecade: weighted(
      weights,
      means.map(({ mean }) => mean),
    ),
    interval: drawn.length === means.length ? percentileInterval(resampledSlopes(weights, drawn)) : null,
    models: means.length,
    items,
  };
}

/** What a family is judged by: how often its models give what the label says, where that is known. */
function verdictMetric(
  { models }: FamilyModels,
  task: ScalingTask,
  labelSays: LabelSays | null,
  knownOf: KnownOf,
): VerdictMetric {
  if (task === 'logodds') return 'logodds';
  if (task === 'sequence-prob') return 'sequence-loss';
  const isTold = labelSays !== null && models.some(({ key }) => knownOf('label-given', key).n > 0);
  return isTold || models.every(({ key }) => knownOf('accuracy', key).n === 0) ? 'label-given' : 'accuracy';
}

/** Says it where the slope is of fewer models or items than there are. */
function withCoverage(
  verdict: Verdict,
  slope: Slope | null,
  { models }: FamilyModels,
  items: number,
): Verdict {
  if (slope && (slope.models < models.length || slope.items < items))
    return {
      ...verdict,
      sentence: `${verdict.sentence} Over ${slope.items} of ${items} items and ${slope.models} of ${models.length} models.`,
    };
  const sizes = new Set(models.map(({ parameters }) => parameters)).size;
  if (!slope && sizes > 1)
    return {
      ...verdict,
      sentence: 'Fewer than two sizes have enough scores of the same items: no slope can be told yet.',
    };
  return verdict;
}
