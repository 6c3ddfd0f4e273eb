import type { LabelSays } from '../../loom/item-format';
import { slopeWeights, weighted } from '../law/slope';
import { endSlopes, turnOf } from '../law/turn';
import { type VerdictMetric, verdictOf } from '../law/verdict';
import type { ScalingTask } from '../run';
import type { FamilyModels } from './columns/by-size';
import { contrastInterval } from './contrast';
import { withCoverage } from './coverage';
import type { KnownValues } from './known-values';
import { METRICS_OF, type MetricId } from './metric';
import type { FamilyLaw } from './report';
import type { Means, Resampling, Ticket } from './resampling';

/** Values of a metric by `key` of the model. */
export type KnownOf = (metric: MetricId, model: string) => KnownValues;

/** Items a model was asked by now, scored or failed. */
export type AskedOf = (model: string) => number;

/** Of a slope, but for what has to be drawn. */
interface SlopeDraft {
  sizes: number[];
  weights: number[];
  tickets: Ticket[];
  items: number;
  asked: { mean: number; n: number; asked: number }[];
}

export interface LawDraft {
  law(meansOf: (ticket: Ticket) => Means): FamilyLaw;
}

/**
 * The slopes of a family. A model counts for a metric where it has values of at least half of the items that it was asked, and of at least
 * half as many as the family’s fullest model; the slope is over the items of which all that count have a value, so that an item that one model could not be asked moves no slope.
 */
export function draftLaw(
  family: FamilyModels,
  { task, labelSays, items }: { task: ScalingTask; labelSays: LabelSays | null; items: number },
  knownOf: KnownOf,
  askedOf: AskedOf,
  resampling: Resampling,
): LawDraft {
  const drafts = METRICS_OF[task].map((metric) => ({
    metric,
    draft: draftSlope(family, metric, knownOf, askedOf, resampling),
  }));
  const metric = verdictMetric(family, task, labelSays, knownOf);
  return {
    law: (meansOf) => {
      const slopes = drafts.flatMap(({ metric, draft }) =>
        draft ? [{ metric, ...slopeFrom(draft, meansOf) }] : [],
      );
      const slope = slopes.find((one) => one.metric === metric) ?? null;
      const own = drafts.find((one) => one.metric === metric)?.draft ?? null;
      const coverage = {
        slope,
        items,
        asked: own?.asked ?? [],
        weights: own?.weights ?? [],
        sizes: new Set(own?.sizes).size,
        turn: own && turnFrom(own, meansOf),
      };
      return {
        familyId: family.familyId,
        name: family.name,
        kind: family.kind,
        colour: family.colour,
        models: family.models.map(({ key }) => key),
        slopes,
        verdict: withCoverage(verdictOf(slope, labelSays, metric), family, coverage),
      };
    },
  };
}

function draftSlope(
  { models }: FamilyModels,
  metric: MetricId,
  knownOf: KnownOf,
  askedOf: AskedOf,
  resampling: Resampling,
): SlopeDraft | null {
  const all = models.map(({ key, parameters }) => ({
    parameters,
    known: knownOf(metric, key),
    asked: askedOf(key),
  }));
  const fullest = Math.max(...all.map(({ known }) => known.n));
  const counted = all.filter(({ known: { n }, asked }) => n > 0 && 2 * n >= fullest && 2 * n >= asked);
  const sizes = counted.map(({ parameters }) => parameters);
  const weights = slopeWeights(sizes);
  if (!weights) return null;
  const { counts, n } = common(counted.map(({ known }) => known));
  if (n === 0) return null;
  return {
    sizes,
    weights,
    tickets: counted.map(({ known }) => resampling.ask(counts, known.values)),
    items: n,
    asked: counted.map(({ known, asked }) => ({ mean: meanOf(known), n: known.n, asked })),
  };
}

const meanOf = ({ counts, n, values }: KnownValues): number =>
  counts.reduce((sum, count, item) => sum + (count === 1 ? (values[item] as number) : 0), 0) / n;

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
  return {
    perDecade: weighted(
      weights,
      means.map(({ mean }) => mean),
    ),
    interval: contrastInterval(weights, means),
    models: means.length,
    items,
  };
}

function turnFrom({ sizes, tickets }: SlopeDraft, meansOf: (ticket: Ticket) => Means): string | null {
  const ends = endSlopes(sizes);
  if (!ends) return null;
  const means = tickets.map(meansOf);
  return turnOf(contrastInterval(ends.smallest, means), contrastInterval(ends.largest, means));
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
