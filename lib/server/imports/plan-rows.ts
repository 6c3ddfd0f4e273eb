import 'server-only';
import { type DocumentItem, readDocument } from '@/lib/formats/rows/document/rows-to-document';
import type { RowsFile } from '@/lib/formats/tree-file';
import type { LoomSettings } from '@/lib/loom/settings';
import type { AppContext } from '../app-context';
import { newNode } from '../use-cases/records';
import { type ControlPair, controlAct, controlPair } from './control-pairs';
import { inSlices, partOf, Slices, type Watch } from './in-slices';
import type { NewRecords, Plan } from './plan';
import { rowsSegments } from './rows-segments';
import { rowsSettings } from './rows-settings';
import { surveyItems } from './survey-path';
import { titleOf } from './title-of';

const JUDGE =
  'Settings not in the file are those for yes-or-no questions: look at the judge’s rubric before you let it rank.';

/** What a file of rows would become: a loom whose path is the items, a node each, below a prompt without text. */
export async function planRows(
  ctx: AppContext,
  file: RowsFile,
  fileName: string,
  watch: Watch,
): Promise<Plan> {
  const { format, items, notes } = await inSlices(readDocument(file), partOf(watch, [0, 0.5]));
  const settings = rowsSettings(format, items.length);
  const pairs: ControlPair[] = [];
  const reading = surveyItems(rowsSegments(items), format, (item) => {
    const pair = controlPair(items, item);
    if (pair) pairs.push(pair);
  });
  const survey = await inSlices(reading, partOf(watch, [0.5, 1]));
  return {
    preview: {
      format: file.format,
      title: titleOf(file.name, fileName),
      nodes: items.length + 1,
      pathNodes: items.length + 1,
      ...survey,
      records: null,
      notes: [...notes, ...survey.notes, JUDGE],
    },
    prepare: (title, during) => prepareRows(ctx, { items, pairs, settings, title, fileName }, during),
  };
}

interface Rows {
  items: readonly DocumentItem[];
  pairs: readonly ControlPair[];
  settings: LoomSettings;
  title: string;
  fileName: string;
}

async function prepareRows(
  { now, newId }: AppContext,
  { items, pairs, settings, title, fileName }: Rows,
  watch: Watch,
): Promise<NewRecords> {
  const at = now();
  const loomId = newId();
  const slices = new Slices(watch);
  const given = { loomId, stepId: null, state: 'done', createdAt: at } as const;
  const rootId = newId();
  const nodes = [newNode({ ...given, id: rootId, parentId: null, origin: 'prompt' })];
  let headId = rootId;
  for (const [row, { text, extra }] of items.entries()) {
    const id = newId();
    const foreign = extra && { row: extra };
    nodes.push(newNode({ ...given, id, parentId: headId, origin: 'import', text, foreign }));
    headId = id;
    await slices.breathe(row / items.length);
  }
  const nodeIds = pairs.length > 0 ? nodes.map(({ id }) => id) : [];
  const by = { kind: 'human' as const, name: fileName.trim().slice(0, 200) };
  const acts = pairs.map((pair) =>
    controlAct(pair, nodeIds, { id: newId(), datasetId: loomId, by, createdAt: at }),
  );
  return {
    loom: {
      ...{ id: loomId, title, templateId: 'import', rootId, headId, settings },
      ...{ archivedAt: null, createdAt: at, touchedAt: at },
    },
    nodes,
    steps: [],
    rankings: [],
    choices: [],
    acts,
    judging: null,
  };
}
