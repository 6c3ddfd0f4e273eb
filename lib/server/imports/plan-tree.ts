import 'server-only';
import { toRecords } from '@/lib/formats/to-records';
import type { LoomRecords, TreeFile } from '@/lib/formats/tree-file';
import type { Loom } from '@/lib/loom/loom';
import type { LoomSettings } from '@/lib/loom/settings';
import type { AppContext } from '../app-context';
import { acceptedPath } from './accepted-path';
import { idsTaken } from './ids-taken';
import { inSlices, partOf, type Watch } from './in-slices';
import type { NewRecords, Plan } from './plan';
import { surveyTree } from './survey-tree';
import { titleOf } from './title-of';
import { unknownServers } from './unknown-servers';

const COPIED =
  'Some of its ids are in this database already (it may have been opened before), so it opens as a copy with new ones.';
const ARCHIVED = 'The loom was archived; it opens archived.';

/** What a tree would become. */
export async function planTree(
  ctx: AppContext,
  file: TreeFile,
  fileName: string,
  watch: Watch,
): Promise<Plan> {
  const path = await inSlices(acceptedPath(file), partOf(watch, [0, 0.3]));
  const reading = surveyTree(path, file.settings);
  const { survey, settings, note } = await inSlices(reading, partOf(watch, [0.3, 0.9]));
  const { records } = file;
  const copied = records !== null && (await idsTaken(ctx.repository.read, records, partOf(watch, [0.9, 1])));
  const notes = [
    ...file.notes,
    ...survey.notes,
    note,
    copied ? COPIED : null,
    records && !copied && records.loom.archivedAt !== null ? ARCHIVED : null,
    ...(await unknownServers(ctx, settings)),
  ];
  return {
    preview: {
      format: file.format,
      title: titleOf(file.name, fileName),
      nodes: file.nodes.length,
      pathNodes: path.length,
      ...survey,
      records: records && countsOf(records),
      notes: notes.filter((one) => one !== null),
    },
    prepare: (title, during) => prepareTree(ctx, file, { title, settings }, during),
  };
}

const countsOf = ({ steps, rankings, choices, acts, ...judging }: LoomRecords) => ({
  steps: steps.length,
  rankings: rankings.length,
  choices: choices.length,
  acts: acts.length,
  rubricVersions: judging.rubricVersions.length,
  judgeRuns: judging.judgeRuns.length,
  trials: judging.trials.length,
  promptDrafts: judging.promptDrafts.length,
});

/** Ids may have been taken since the preview: it is looked at again. */
async function prepareTree(
  ctx: AppContext,
  file: TreeFile,
  { title, settings }: { title: string; settings: LoomSettings },
  watch: Watch,
): Promise<NewRecords> {
  const { records } = file;
  const keepIds =
    records !== null && !(await idsTaken(ctx.repository.read, records, partOf(watch, [0, 0.3])));
  const now = ctx.now();
  const { loomId, rootId, headId, loom, nodes, steps, rankings, choices, acts, ...judging } = await inSlices(
    toRecords(file, { loomId: ctx.newId(), newId: ctx.newId, now, keepIds }),
    partOf(watch, [0.3, 1]),
  );
  const times = { archivedAt: null, createdAt: now, touchedAt: now };
  const made: Loom = {
    ...{ id: loomId, title, templateId: 'import', rootId, headId, settings, ...times },
    ...loom,
    ...(loom && !keepIds && times),
    title,
  };
  return { loom: made, nodes, steps, rankings, choices, acts, judging };
}
