import 'server-only';
import { CONTROL_PROMPT, controlRequest } from '@/lib/dataset/controls/control-form';
import { controlLoomId, controlNodeId, controlRootId } from '@/lib/dataset/controls/control-ids';
import { controlSettings } from '@/lib/dataset/controls/control-settings';
import type { Row } from '@/lib/dataset/row';
import type { Loom } from '@/lib/loom/loom';
import type { LoomNode } from '@/lib/loom/node';
import type { AppContext } from '../app-context';
import { openDataset } from '../datasets/open-dataset';
import { rowsAt } from '../datasets/rows-at';
import { AppError } from '../errors';
import type { LoomWriter } from '../ports/repository';
import { newNode } from './records';

/** An item, and where it belongs. */
interface Wanted {
  datasetId: string;
  title: string;
  row: Row;
  /** The loom the item comes from. */
  source: Loom;
}

interface Opened {
  loom: Loom;
  nodeId: string;
  /** The node, when it is new. */
  added: LoomNode | null;
  moved: boolean;
}

/**
 * Makes the node that asks for an item's control prompt the head of the dataset's control loom, which is made on first
 * use. One node for an item as it stands: asked again it is found again. Rejects with `not_found`.
 */
export async function openControlNode(
  ctx: AppContext,
  datasetId: string,
  place: string,
): Promise<{ loomId: string; nodeId: string }> {
  const wanted = await wantedOf(ctx, datasetId, place);
  const loomId = controlLoomId(datasetId);
  await ctx.autopilots.takeOver(loomId);
  return ctx.exclusive.run(loomId, async () => {
    const { loom, nodeId, added, moved } = await ctx.repository.write((writer) =>
      open(writer, wanted, ctx.now()),
    );
    if (added) ctx.hub.publish(loomId, { type: 'loom', loom, node: added });
    else if (moved) ctx.hub.publish(loomId, { type: 'head', headId: nodeId, touchedAt: loom.touchedAt });
    return { loomId, nodeId };
  });
}

async function wantedOf(ctx: AppContext, datasetId: string, place: string): Promise<Wanted> {
  await ctx.rows.latest(ctx, datasetId);
  const dataset = await openDataset(ctx, datasetId);
  const [row] = await rowsAt(ctx, dataset, [place]);
  const source = row && dataset.sources[row.source]?.loom;
  if (!row || !source)
    throw new AppError('not_found', 'The dataset has no row at this place: its paths may have changed.', {
      where: 'body.place',
    });
  return { datasetId, title: dataset.dataset.title, row, source };
}

async function open(writer: LoomWriter, wanted: Wanted, now: number): Promise<Opened> {
  const loom =
    (await writer.getLoom(controlLoomId(wanted.datasetId))) ?? (await makeLoom(writer, wanted, now));
  const nodeId = controlNodeId(loom.rootId, wanted.row);
  const known = await writer.getNode(nodeId);
  const [added = null] = known
    ? []
    : await writer.insertNodes(loom.id, [
        newNode({
          id: nodeId,
          loomId: loom.id,
          parentId: loom.rootId,
          stepId: null,
          origin: 'human',
          state: 'done',
          text: controlRequest(wanted.row.question),
          createdAt: now,
          foreign: {
            control: { datasetId: wanted.datasetId, place: wanted.row.place, itemId: wanted.row.id },
          },
        }),
      ]);
  if (loom.headId === nodeId) return { loom, nodeId, added, moved: false };
  const move = { headId: nodeId, touchedAt: now };
  await writer.updateLoom(loom.id, move);
  return { loom: { ...loom, ...move }, nodeId, added, moved: true };
}

async function makeLoom(
  writer: LoomWriter,
  { datasetId, title, source }: Wanted,
  now: number,
): Promise<Loom> {
  const rootId = controlRootId(datasetId);
  const loom: Loom = {
    id: controlLoomId(datasetId),
    title: `Controls of ${title}`.slice(0, 200),
    templateId: 'blank',
    rootId,
    headId: rootId,
    settings: controlSettings(source.settings),
    archivedAt: null,
    createdAt: now,
    touchedAt: now,
  };
  await writer.insertLoom(loom);
  await writer.insertNodes(loom.id, [
    newNode({
      id: rootId,
      loomId: loom.id,
      parentId: null,
      stepId: null,
      origin: 'prompt',
      state: 'done',
      text: CONTROL_PROMPT,
      createdAt: now,
    }),
  ]);
  return loom;
}
