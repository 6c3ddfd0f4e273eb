import 'server-only';
import type { ImportResults } from '@/lib/contract/scaling-files';
import { idOf } from '@/lib/formats/families/families-csv';
import type { ResultFile } from '@/lib/formats/results/result-file';
import type { ModelFamily } from '@/lib/scaling/models/family';
import type { ItemScore, RunModel, ScalingRun } from '@/lib/scaling/run';
import type { ReadFiles } from './read-files';

const COLOURS = 12;

/** A model of an imported run, and the place of its file. */
export interface ImportedModel {
  model: RunModel;
  file: number;
}

/** The models of results files, by family and size. A family that is known by its name has its id and colour. */
export function importedModels(
  input: Pick<ImportResults, 'files'>,
  { files }: ReadFiles,
  known: readonly ModelFamily[],
): ImportedModel[] {
  const families = familiesFor(input.files, known);
  const places = [...families.keys()];
  return input.files
    .map((one, file) => ({ one, file }))
    .sort(
      (a, b) =>
        places.indexOf(a.one.family) - places.indexOf(b.one.family) ||
        a.one.parameters - b.one.parameters ||
        a.file - b.file,
    )
    .map(({ one, file }, at) => ({
      file,
      model: {
        key: `model-${String(at + 1).padStart(2, '0')}`,
        familyId: families.get(one.family)?.id ?? '',
        familyName: one.family,
        kind: one.kind,
        colour: families.get(one.family)?.colour ?? 0,
        name: one.model,
        serverId: null,
        parameters: one.parameters,
        method: 'imported',
        state: 'done',
        reason: null,
        findings: [],
        done: files[file]?.file.rows.length ?? 0,
        failed: files[file]?.file.blank?.length ?? 0,
        censored: 0,
        cached: 0,
        tokensIn: 0,
        tokensOut: 0,
        ms: 0,
      },
    }));
}

function familiesFor(
  files: ImportResults['files'],
  known: readonly ModelFamily[],
): Map<string, { id: string; colour: number }> {
  const names = [...new Set(files.map(({ family }) => family))];
  const here = known.filter(({ name }) => names.includes(name));
  const ids: { id: string }[] = [...known];
  const colours = new Set(here.map(({ colour }) => colour));
  return new Map(
    names.map((name) => {
      const same = here.find((family) => family.name === name);
      if (same) return [name, { id: same.id, colour: same.colour }];
      const free = Array.from({ length: COLOURS }, (_, colour) => colour).find((one) => !colours.has(one));
      const family = { id: idOf(name, ids), colour: free ?? colours.size % COLOURS };
      ids.push(family);
      colours.add(family.colour);
      return [name, family];
    }),
  );
}

/** What an import that is not joined knows of its items: how many there are at least, and what the person said of them. */
export function importedRun(
  datasetId: string,
  { id, title, classes, labelSays }: Pick<ImportResults, 'id' | 'title' | 'classes' | 'labelSays'>,
  { checked: { task, indices } }: ReadFiles,
  models: readonly ImportedModel[],
  at: number,
): ScalingRun {
  return {
    id,
    datasetId,
    title,
    task,
    datasetHash: null,
    labelSays,
    // A completion has no labels to choose from.
    classes: task === 'sequence-prob' ? 1 : classes,
    items: (indices.at(-1) ?? -1) + 1,
    imported: true,
    models: models.map(({ model }) => model),
    settings: { method: 'best', reuse: false, concurrency: 1, perMinute: null, tokens: null, samples: 1 },
    state: 'done',
    reason: null,
    createdAt: at,
    updatedAt: at,
  };
}

const NOTHING = { loss: null, difference: null, correct: null, predicted: null, totalLogprob: null };

/** The rows of a file as scores, kept as they stood; one without numbers is a failure. */
export function* importedScores(runId: string, model: string, file: ResultFile): Generator<ItemScore> {
  for (const row of file.rows) {
    const { index, ...said } = row;
    yield {
      runId,
      model,
      index,
      method: 'imported',
      labels: [],
      otherLabels: null,
      imported: { ...NOTHING, ...said },
      error: null,
    };
  }
  for (const index of file.blank ?? [])
    yield {
      runId,
      model,
      index,
      method: 'imported',
      labels: [],
      otherLabels: null,
      imported: NOTHING,
      error: 'The results file has no numbers at this index.',
    };
}
