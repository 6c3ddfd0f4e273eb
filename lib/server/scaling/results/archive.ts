import 'server-only';
import type { ExportFile } from '@/lib/formats/dataset-facts';
import { jsonLine } from '@/lib/formats/json-line';
import { archiveReadme } from '@/lib/formats/results/archive-readme';
import { writeMapping } from '@/lib/formats/results/mapping';
import type { RunModel, ScalingRun } from '@/lib/scaling/run';
import type { AppContext } from '../../app-context';
import { resultRows } from './result-rows';
import type { SortedOut } from './sort-out';

/**
 * The results files of a run, with `mapping.csv`, by which they can be imported again as they are, a README that says what they
 * hold and what not, and, where scores are left out, `left-out.jsonl` with each and the reason.
 */
export function resultsArchive(
  ctx: AppContext,
  run: ScalingRun,
  models: readonly { model: RunModel; sorted: SortedOut }[],
  version: string,
): ExportFile[] {
  const named = nameFiles(models);
  const written = named.filter(({ sorted }) => sorted.written > 0);
  const left = named.filter(({ sorted }) => sorted.leftOut.length > 0);
  const mapping = written.map(({ file, model: { familyName, kind, name, parameters } }) => ({
    file,
    family: familyName,
    kind,
    model: name,
    parameters,
  }));
  return [
    { name: 'README.md', chunks: [archiveReadme(run, named, version)] },
    { name: 'mapping.csv', chunks: writeMapping(mapping) },
    ...written.map(({ file, model, sorted }) => ({
      name: file,
      chunks: resultRows(ctx, run, model.key, sorted),
    })),
    ...(left.length > 0 ? [{ name: 'left-out.jsonl', chunks: leftOut(left) }] : []),
  ];
}

function* leftOut(
  models: readonly { file: string; model: RunModel; sorted: SortedOut }[],
): Generator<string> {
  for (const { model, sorted } of models)
    for (const { index, why } of sorted.leftOut) yield jsonLine({ model: model.name, index, why });
}

function nameFiles<T extends { model: RunModel }>(models: readonly T[]): (T & { file: string })[] {
  const taken = new Set(['mapping.csv']);
  return models.map((one) => {
    const stem = one.model.name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+/u, '') || one.model.key;
    let file = `${stem.slice(0, 100)}.csv`;
    for (let at = 2; taken.has(file.toLowerCase()); at++) file = `${stem.slice(0, 100)}-${at}.csv`;
    taken.add(file.toLowerCase());
    return { ...one, file };
  });
}
