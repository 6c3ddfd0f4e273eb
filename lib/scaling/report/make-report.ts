import { contentHash, hashLane } from '../../dataset/content-hash';
import { chance } from '../metrics/classification';
import type { RunDataset, ScalingRun } from '../run';
import { agreementsOf } from './agreements';
import { familiesOf } from './columns/by-size';
import type { ModelFound, RunFound } from './columns/found';
import { knownValues } from './known-values';
import { draftLaw, type KnownOf } from './laws';
import { METRICS_OF } from './metric';
import { draftPoint } from './points';
import type { ScalingReport } from './report';
import { Resampling } from './resampling';

type RunFacts = Pick<
  ScalingRun,
  'id' | 'task' | 'datasetHash' | 'labelSays' | 'classes' | 'items' | 'models'
>;

/** Changes when any number of the report may have; the same for the same run with the same scores. */
export const versionOf = ({ id, labelSays, classes, models }: RunFacts, digest: string): string =>
  contentHash(
    JSON.stringify([
      id,
      digest,
      labelSays,
      classes,
      models.map(({ key, familyId, familyName, kind, colour, parameters }) => [
        key,
        familyId,
        familyName,
        kind,
        colour,
        parameters,
      ]),
    ]),
  );

/** Of the dataset alone: a run draws the same resamples however far it is, and so does another run of the same items. */
export const seedOf = ({ task, datasetHash, items }: RunFacts): number =>
  hashLane(JSON.stringify([task, datasetHash, items]), 0);

/** What a run has found, worked out in slices. The same run gives the same report, byte for byte. */
export function* makeReport(
  run: RunFacts,
  found: RunFound,
  baselines: RunDataset['baselines'],
): Generator<undefined, ScalingReport> {
  const resampling = new Resampling();
  const known = new Map<string, ReturnType<typeof knownValues>>();
  for (const { model, values } of found.models) {
    for (const [metric, column] of values) known.set(`${metric} ${model.key}`, knownValues(column));
    yield;
  }
  const knownOf: KnownOf = (metric, key) => known.get(`${metric} ${key}`) as ReturnType<typeof knownValues>;
  const points = [];
  for (const metric of METRICS_OF[found.task]) {
    const drafts = [];
    for (const model of found.models) {
      drafts.push(draftPoint(found, model, metric, knownOf(metric, model.model.key), resampling));
      yield;
    }
    points.push({ metric, drafts });
  }
  const asked = new Map(found.models.map(({ model, scored, failed }) => [model.key, scored + failed]));
  const askedOf = (key: string): number => asked.get(key) ?? 0;
  const laws = [];
  for (const family of familiesOf(run.models)) {
    laws.push(draftLaw(family, { ...run, items: found.items }, knownOf, askedOf, resampling));
    yield;
  }
  const meansOf = yield* resampling.draw(found, seedOf(run));
  return {
    runId: run.id,
    version: versionOf(run, found.digest),
    task: found.task,
    items: found.items,
    clusters: found.clusterCount,
    chance: chanceOf(found),
    baselines,
    models: found.models.map(countsOf),
    metrics: points.map(({ metric, drafts }) => ({
      metric,
      points: drafts.map(({ ticket, point }) => point(ticket && meansOf(ticket))),
    })),
    families: laws.map(({ law }) => law(meansOf)),
    agreements: yield* agreementsOf(found),
  };
}

const chanceOf = ({ task, classes }: RunFound): ScalingReport['chance'] =>
  task === 'sequence-prob' || classes === null || classes < 2 ? null : chance(classes);

const countsOf = ({ model, scored, failed, methods }: ModelFound): ScalingReport['models'][number] => ({
  key: model.key,
  scored,
  failed,
  methods: [...methods].sort(([a], [b]) => (a < b ? -1 : 1)).map(([method, count]) => ({ method, count })),
});
