import 'server-only';
import type { Segment } from '@/lib/dataset/item';
import type { Told } from '@/lib/dataset/tell-find';
import type { DatasetReader, LoomMark } from '../ports/datasets';
import { type Ahead, type Assembly, finish } from './assembly';
import { type OpenDataset, type OpenSource, readableSources } from './open-dataset';
import { toPiece } from './read-entries';
import { actsByPlace } from './row-entries';

/** A head that moved on by more nodes has its path read anew. */
const MOST_NODES = 500;

/**
 * An assembly of the dataset as it is opened now, made from an earlier one: only nodes that came to the end of the last
 * path, and acts, are read. Null where more changed than that. The earlier one cannot go on again.
 */
export async function goOn(
  read: DatasetReader,
  before: Assembly,
  open: OpenDataset,
): Promise<Assembly | null> {
  const { ahead } = before;
  if (!ahead || !onlyTheEndMoved(before.open, open)) return null;
  if (await oldStepsChanged(read, ahead, before.open, open)) return null;
  const segments = await newSegments(read, before.open, open);
  if (!segments) return null;
  before.ahead = null;
  await takeActs(read, ahead, before.open, open);
  await takeSegments(read, ahead, open, segments);
  return finish(read, open, ahead, ahead.kept.tally());
}

/** Whether an assembly is still what the dataset says. */
export const isCurrent = ({ open: was }: Assembly, open: OpenDataset): boolean =>
  was.version === open.version &&
  was.sources.every(({ mark }, i) => sameMark(mark, open.sources[i]?.mark ?? null));

function onlyTheEndMoved(was: OpenDataset, now: OpenDataset): boolean {
  const last = readableSources(now).at(-1)?.at;
  return (
    was.sources.length === now.sources.length &&
    was.sources.every((before, i) => {
      const source = now.sources[i];
      return (
        source !== undefined &&
        sameKind(before, source) &&
        (before.endId === source.endId || i === last) &&
        before.mark?.undone === source.mark?.undone
      );
    })
  );
}

const sameKind = (a: OpenSource, b: OpenSource): boolean =>
  a.loomId === b.loomId &&
  a.problem === b.problem &&
  JSON.stringify(a.loom?.settings.format) === JSON.stringify(b.loom?.settings.format) &&
  // A prompt that nothing grew from yet may have got another text.
  (a.endId !== a.loom?.rootId || (a.endId === b.endId && a.loom?.touchedAt === b.loom?.touchedAt));

const sameMark = (a: LoomMark | null, b: LoomMark | null): boolean =>
  a?.nodeSeq === b?.nodeSeq &&
  a?.rankingSeq === b?.rankingSeq &&
  a?.choiceSeq === b?.choiceSeq &&
  a?.undone === b?.undone &&
  a?.running.join() === b?.running.join();

/** Whether a step that a row ends in got candidates, a ranking or a choice since. */
async function oldStepsChanged(
  read: DatasetReader,
  { kept }: Ahead,
  was: OpenDataset,
  now: OpenDataset,
): Promise<boolean> {
  for (const [i, { loomId, mark }] of was.sources.entries()) {
    if (!mark || sameMark(mark, now.sources[i]?.mark ?? null)) continue;
    const changed = [...mark.running, ...(await read.stepsSince(loomId, mark))];
    if (changed.some((stepId) => kept.endsIn(stepId))) return true;
  }
  return false;
}

/** The nodes between the old end of the last path and the new one; null where the new path is not the old one gone on. */
async function newSegments(
  read: DatasetReader,
  was: OpenDataset,
  now: OpenDataset,
): Promise<Segment[] | null> {
  const [before, after] = [readableSources(was).at(-1), readableSources(now).at(-1)];
  if (!before || !after || before.endId === after.endId) return [];
  const [old = -1] = (await read.climb(before.endId, 1)).seqs;
  const { seqs } = await read.climb(after.endId, MOST_NODES);
  const at = seqs.indexOf(old);
  return at < 0 ? null : read.segments(after.loomId, seqs.slice(0, at).reverse());
}

async function takeActs(
  read: DatasetReader,
  { kept }: Ahead,
  was: OpenDataset,
  open: OpenDataset,
): Promise<void> {
  if (was.acts.change === open.acts.change) return;
  const datasetId = open.dataset.id;
  const places = await read.placesSince(datasetId, was.acts);
  kept.setActs(places, await actsByPlace(read, places, { datasetId, mark: open.acts }));
}

async function takeSegments(
  read: DatasetReader,
  { reading: { last }, kept }: Ahead,
  open: OpenDataset,
  segments: readonly Segment[],
): Promise<void> {
  if (!last) return;
  const told: Told[] = [];
  for (const segment of segments) told.push(...last.stream.push(segment));
  kept.add(await toPiece(read, open, last.source, told));
}
