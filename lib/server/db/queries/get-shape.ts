import 'server-only';
import type { LoomNode } from '@/lib/loom/node';
import { SHAPE, type TreeShape } from '@/lib/loom/tree-shape';
import type { Db } from '../schema';
import { hiddenSteps, unexploredSteps } from './steps';
import { takenNodes } from './taken-nodes';

const UNFINISHED: ReadonlySet<LoomNode['state']> = new Set(['waiting', 'streaming', 'interrupted']);

/** Reads no text and no JSON: a tree of 10,000 nodes takes milliseconds. */
export async function getShape(db: Db, loomId: string): Promise<TreeShape> {
  const rows = await db
    .selectFrom('nodes')
    .where('loomId', '=', loomId)
    .select(['id', 'parentId', 'stepId', 'origin', 'state'])
    .orderBy('seq')
    .execute();
  const taken = await takenNodes(db, loomId);
  const unexplored = new Set((await unexploredSteps(db, loomId)).map(({ id }) => id));
  const hidden = new Set(await hiddenSteps(db, loomId));
  const places = new Map<string, number>();
  const stepPlaces = new Map<string, number>();
  const shape: TreeShape = { ids: [], parent: [], stepIds: [], step: [], flags: [] };
  for (const row of rows) {
    places.set(row.id, shape.ids.length);
    shape.ids.push(row.id);
    shape.parent.push(row.parentId === null ? -1 : (places.get(row.parentId) ?? -1));
    shape.step.push(row.stepId === null ? -1 : placeOf(row.stepId, stepPlaces, shape.stepIds));
    shape.flags.push(
      stateFlags(row) |
        (taken.get(row.id) ?? 0) |
        (row.stepId !== null && unexplored.has(row.stepId) ? SHAPE.unexplored : 0) |
        (row.stepId !== null && hidden.has(row.stepId) ? SHAPE.hidden : 0),
    );
  }
  return shape;
}

function placeOf(stepId: string, places: Map<string, number>, stepIds: string[]): number {
  const known = places.get(stepId);
  if (known !== undefined) return known;
  places.set(stepId, stepIds.length);
  return stepIds.push(stepId) - 1;
}

const stateFlags = ({ origin, state }: Pick<LoomNode, 'origin' | 'state'>): number =>
  (state === 'failed' ? SHAPE.failed : 0) |
  (UNFINISHED.has(state) ? SHAPE.unfinished : 0) |
  (origin === 'human' ? SHAPE.human : 0) |
  (origin === 'prompt' ? SHAPE.prompt : 0);
