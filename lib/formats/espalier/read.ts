import type { z } from 'zod';
import { loomSchema } from '../../loom/loom';
import { FormatError } from '../format-error';
import { each, type Part } from '../tree/each';
import { isObject } from '../tree/is-object';
import { parseAt } from '../tree/parse-at';
import type { JudgingRecords, LoomRecords, Reading, TreeFile } from '../tree-file';
import { CHECKS } from './check';
import { MAY_LACK, PARTS, type PartName, VERSION } from './parts';
import { References } from './references';

/**
 * Reads our own JSON. Throws a FormatError with the JSON path for a version that is not known, a record that does not fit
 * its schema, an id that comes twice, and a reference to something that is not there or comes later.
 */
export function* readEspalier(json: unknown): Reading<TreeFile> {
  const file = versioned(json);
  const loom = parseAt(loomSchema, file.loom, ['loom']);
  const refs = new References(loom);
  const nodes = yield* readPart('nodes', file, refs, [0, 0.5]);
  refs.need('node', loom.rootId, ['loom', 'rootId']);
  refs.need('node', loom.headId, ['loom', 'headId']);
  const steps = yield* readPart('steps', file, refs, [0.5, 0.6]);
  yield* each(nodes, [0.6, 0.7], ({ stepId, editedFrom, parentId, id }, place) => {
    if (stepId !== null) refs.need('step', stepId, ['nodes', place, 'stepId']);
    if (editedFrom !== null) refs.need('node', editedFrom, ['nodes', place, 'editedFrom']);
    if (id === loom.rootId && parentId !== null)
      throw new FormatError('The root of the loom has a parent.', 'loom.rootId');
  });
  const rankings = yield* readPart('rankings', file, refs, [0.7, 0.8]);
  const choices = yield* readPart('choices', file, refs, [0.8, 0.85]);
  const acts = yield* readPart('acts', file, refs, [0.85, 0.9]);
  const judging = yield* readJudging(file, refs);
  return {
    kind: 'tree',
    format: 'espalier',
    nodes,
    rootId: loom.rootId,
    headId: loom.headId,
    name: loom.title,
    settings: loom.settings,
    notes: [],
    records: { loom, nodes, steps, rankings, choices, acts, ...judging },
  };
}

function* readJudging(file: Record<string, unknown>, refs: References): Reading<JudgingRecords> {
  const rubricVersions = yield* readPart('rubricVersions', file, refs, [0.9, 0.9]);
  const judgeRuns = yield* readPart('judgeRuns', file, refs, [0.9, 0.91]);
  const trials = yield* readPart('trials', file, refs, [0.91, 0.99]);
  refs.runs.end();
  const promptDrafts = yield* readPart('promptDrafts', file, refs, [0.99, 1]);
  for (const [place, { from }] of promptDrafts.entries())
    for (const [i, id] of from.entries()) refs.need('draft', id, ['promptDrafts', place, 'from', i]);
  return { rubricVersions, judgeRuns, trials, promptDrafts };
}

function versioned(json: unknown): Record<string, unknown> {
  if (!isObject(json) || typeof json.espalier !== 'number')
    throw new FormatError('This is no Espalier file: it has no version under “espalier”.', 'espalier');
  if (json.espalier !== VERSION)
    throw new FormatError(
      `The file is of version ${json.espalier} of the format; this Espalier reads version ${VERSION}. Update Espalier, or export the loom from the one that wrote it in another format.`,
      'espalier',
    );
  return json;
}

function* readPart<N extends PartName>(
  name: N,
  file: Record<string, unknown>,
  refs: References,
  part: Part,
): Generator<number, LoomRecords[N]> {
  const given = !(name in file) && MAY_LACK.has(name) ? [] : file[name];
  if (!Array.isArray(given)) throw new FormatError('a list is expected here', name);
  const schema = PARTS[name] as unknown as z.ZodType<LoomRecords[N][number]>;
  const check = CHECKS[name];
  const records: LoomRecords[N][number][] = [];
  yield* each(given, part, (value, place) => {
    const record = parseAt(schema, value, [name, place]);
    check(record, refs, [name, place]);
    records.push(record);
  });
  return records as LoomRecords[N];
}
