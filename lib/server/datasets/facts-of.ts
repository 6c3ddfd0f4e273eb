import 'server-only';
import type { DatasetFacts, Making } from '@/lib/formats/dataset-facts';
import type { AppContext } from '../app-context';
import { PRACTICE_ROW } from '../ports/practice-row';
import { VERSION } from '../version';
import type { Counts } from './counts';
import { type OpenDataset, readableSources } from './open-dataset';
import { readWhole } from './read-entries';
import { Tally } from './tally';

/**
 * What goes into the head of an export; null for a dataset without an item format. `quality` is null: ask for it apart.
 * A dataset that nobody has looked at is counted as it goes by, and not kept.
 */
export async function factsOf(ctx: AppContext, open: OpenDataset): Promise<DatasetFacts | null> {
  const known = ctx.rows.known(open);
  if (known) return toFacts(open, known.tally, ctx.now());
  const tally = new Tally({ onePath: readableSources(open).length === 1 });
  for await (const piece of readWhole(ctx.repository.read, open)) tally.add(piece);
  return toFacts(open, tally, ctx.now());
}

export function toFacts(open: OpenDataset, tally: Tally, madeAt: number): DatasetFacts | null {
  const { format, dataset } = open;
  if (!format) return null;
  const judged = tally.judges.list().length + tally.heuristicJudges.list().length > 0;
  return {
    title: dataset.title,
    hash: tally.hash(format),
    rows: tally.rows.kept,
    format,
    found: tally.found,
    drops: reasons(tally.dropReasons),
    excluded: reasons(tally.excluded),
    edited: tally.rows.keptEdited,
    models: tally.models
      .list()
      .map(([model, items]) => ({ model, practice: model === PRACTICE_ROW.id, items })),
    judges: [
      ...tally.judges.list().map(([model, items]) => ({ model, heuristic: false, items })),
      ...tally.heuristicJudges.list().map(([model, items]) => ({ model, heuristic: true, items })),
    ],
    rubric: (judged && readableSources(open)[0]?.loom.settings.judge.rubric) || null,
    agreement: { ...tally.agreement },
    making: makingOf(open, tally),
    labels: format.labels.map(({ text, meaning }, i) => ({ text, meaning, count: tally.labels[i] ?? 0 })),
    controls: { ...tally.controls },
    pairs: tally.pairs.size,
    quality: null,
    madeAt,
    version: VERSION,
  };
}

function makingOf(open: OpenDataset, tally: Tally): Making {
  const { candidates, human, autopilot, overrides, written, imported } = tally.making;
  const looms = new Map(readableSources(open).map(({ loom }) => [loom.id, loom]));
  const samplers = [...looms.values()].map(({ settings: { sampler } }) => {
    const { model, mode, temperature, topP, maxTokens, n } = sampler;
    return { model, mode, temperature, topP, maxTokens, n };
  });
  const different = new Map(samplers.map((sampler) => [JSON.stringify(sampler), sampler]));
  return {
    looms: [...looms.values()].map((loom) => loom.title),
    steps: tally.steps.size,
    candidates,
    taken: { human, autopilot },
    overrides,
    written,
    imported,
    fromPrompt: tally.fromPrompt,
    samplers: [...different.values()],
  };
}

const reasons = (counts: Counts) => counts.list().map(([reason, count]) => ({ reason, count }));
