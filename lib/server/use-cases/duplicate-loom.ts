import 'server-only';
import { copyPlace } from '@/lib/formats/espalier/copy-place';
import { settledNode, settledStep } from '@/lib/formats/espalier/settled';
import { copyChoice, copyNode, copyRanking, copyStep } from '@/lib/loom/copy-records';
import type { Loom } from '@/lib/loom/loom';
import { isRunning, type Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import { refuseDatasetId } from '../datasets/refuse-dataset-id';
import { AppError, found } from '../errors';
import { copyJudging } from '../judging/copy-judging';
import type { LoomWriter } from '../ports/repository';

const PAGE = 1000;

/**
 * A copy of a loom with its whole tree, its rankings, its choices, what was done to its items, and what its judging and
 * prompt workshop keep, under new ids. The autopilot and the workshop's own loom are not copied.
 */
export async function duplicateLoom(
  ctx: AppContext,
  loomId: string,
  input: { id?: string | undefined; title?: string | undefined },
): Promise<Loom> {
  const newIds = new Map<string, string>();
  const to = (oldId: string): string => {
    const known = newIds.get(oldId);
    if (known) return known;
    const id = ctx.newId();
    newIds.set(oldId, id);
    return id;
  };
  return ctx.exclusive.run(loomId, () =>
    ctx.repository.write(async (writer) => {
      const loom = found(await writer.getLoom(loomId), 'loom', loomId);
      if (input.id) {
        const known = await writer.getLoom(input.id);
        if (known) return known;
        await refuseDatasetId(writer, input.id);
        newIds.set(loomId, input.id);
      }
      if ((await writer.stepsOfLoom(loomId)).some((step) => isRunning(step) && !isAhead(step)))
        throw new AppError('busy', 'A step of this loom is still running. Stop it first, or wait.');
      const now = ctx.now();
      const copy: Loom = {
        ...loom,
        id: to(loomId),
        title: input.title ?? `${loom.title.slice(0, 190)} (copy)`,
        rootId: to(loom.rootId),
        headId: to(loom.headId),
        archivedAt: null,
        createdAt: now,
        touchedAt: now,
      };
      await writer.insertLoom(copy);
      await copyTree(writer, loomId, copy.id, to);
      await copyJudging(writer, loomId, copy.id, to);
      await copyActs(writer, loomId, copy.id, (nodeId) => newIds.get(nodeId) ?? nodeId, ctx.newId);
      await writer.addTokens(copy.id, await writer.tokensSpent(loomId));
      await writer.addSpeculatedTokens(copy.id, await writer.tokensSpeculated(loomId));
      return copy;
    }),
  );
}

/** Nobody waits for it: the copy has what had arrived, and proposes its own. */
const isAhead = ({ speculated }: Step): boolean => speculated === 'unexplored';

async function copyTree(
  writer: LoomWriter,
  from: string,
  into: string,
  to: (id: string) => string,
): Promise<void> {
  const steps = await writer.stepsOfLoom(from);
  for (let after = -1; ; ) {
    const page = await writer.pageNodes(from, after, PAGE);
    if (page.length === 0) break;
    await writer.insertNodes(
      into,
      page.map((node) => copyNode(settledNode(node), into, to)),
    );
    after = (page.at(-1) as { seq: number }).seq;
  }
  for (const step of steps) {
    await writer.insertStep(copyStep(settledStep(step), into, to));
    for (const ranking of await writer.rankingsOfStep(step.id))
      await writer.insertRanking(copyRanking(ranking, into, to));
    for (const choice of await writer.choicesOfStep(step.id))
      await writer.insertChoice(copyChoice(choice, into, to));
  }
}

/** Acts on items of other looms stay with them. */
async function copyActs(
  writer: LoomWriter,
  from: string,
  into: string,
  nodeOf: (id: string) => string,
  newId: () => string,
): Promise<void> {
  for (let after = -1; ; ) {
    const page = await writer.pageActs(from, after, PAGE);
    if (page.length === 0) return;
    const copies = page.map((act) => ({
      ...act,
      id: newId(),
      datasetId: into,
      place: copyPlace(act.place, nodeOf),
    }));
    await writer.insertActs(into, copies);
    after = page.at(-1)?.seq ?? after;
  }
}
