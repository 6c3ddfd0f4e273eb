import 'server-only';
import type { LoomEvent } from '@/lib/contract/event';
import type { PutChoice } from '@/lib/contract/request';
import type { Choice, ChoiceFlag } from '@/lib/loom/choice';
import type { Loom } from '@/lib/loom/loom';
import { isTakeable, type LoomNode } from '@/lib/loom/node';
import type { Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';
import type { LoomWriter } from '../ports/repository';
import { markReached, tellReached } from '../speculation/reach-step';
import { totalsEvent } from '../steps/totals';
import { newNode } from './records';

export interface Taken {
  choice: Choice;
  /** The edited copy, when one was taken. */
  node: LoomNode | null;
  headId: string;
}

/** What the autopilot leaves along with what it takes. */
export interface Beside {
  flag?: ChoiceFlag | null;
  /** Writes in the choice's own transaction. */
  write?: (writer: LoomWriter) => Promise<void>;
}

/**
 * Takes a candidate, or an edited copy of one, at a step; it becomes the head. The same `choiceId` twice is one
 * choice. A standing choice other than the one the person saw is a conflict that carries both. What still runs of
 * the step is stopped: its candidates stay with what had arrived; only at a blind step the judge may finish, as what
 * it says is still wanted.
 */
export async function chooseCandidate(
  ctx: AppContext,
  stepId: string,
  input: PutChoice,
  by: Choice['by'] = 'human',
  beside: Beside = {},
): Promise<Taken> {
  const step = found(await ctx.repository.read.getStep(stepId), 'step', stepId);
  const { loomId } = step;
  if (by === 'human' && !input.keepHead) await ctx.autopilots.takeOver(loomId);
  const taken = await ctx.exclusive.run(loomId, async () => {
    const now = ctx.now();
    const { repeat, reached, ...outcome } = await ctx.repository.write(async (writer) => {
      const result = await take(writer, step, input, by, beside.flag ?? null, now);
      if (!result.repeat) await beside.write?.(writer);
      return { ...result, reached: await markReached(writer, stepId, by) };
    });
    if (repeat) return outcome;
    if (reached) await tellReached(ctx, reached);
    const event: LoomEvent = { type: 'choice', ...outcome, touchedAt: now };
    ctx.runner.fold(event);
    ctx.hub.publish(loomId, event);
    ctx.hub.publish(loomId, await totalsEvent(ctx, loomId));
    return outcome;
  });
  const live = ctx.runner.live(stepId)?.step;
  if (live && !(live.blind && live.state === 'judging')) await ctx.runner.stop(stepId);
  return taken;
}

async function take(
  writer: LoomWriter,
  step: Step,
  input: PutChoice,
  by: Choice['by'],
  flag: ChoiceFlag | null,
  now: number,
): Promise<Taken & { repeat: boolean }> {
  const known = await writer.getChoice(input.choiceId);
  if (known) {
    if (known.stepId !== step.id || known.nodeId !== input.nodeId)
      throw new AppError('conflict', 'This choice id is taken by another choice.', { where: 'choiceId' });
    return {
      choice: known,
      node: input.edited && (await writer.getNode(known.nodeId)),
      headId: (await loomOf(writer, step)).headId,
      repeat: true,
    };
  }
  if (by === 'autopilot' && (await loomOf(writer, step)).headId !== step.parentId)
    throw new AppError('conflict', 'The accepted path went on elsewhere: the autopilot takes nothing here.');
  const standing =
    (await writer.choicesOfStep(step.id)).filter((choice) => choice.undoneAt === null).at(-1) ?? null;
  if ((standing?.id ?? null) !== input.expects) throw await conflict(writer, step, standing, input);
  if (
    input.rankingId &&
    !(await writer.rankingsOfStep(step.id)).some((ranking) => ranking.id === input.rankingId)
  )
    throw new AppError('not_found', 'This ranking is not one of the step.', { where: 'rankingId' });

  const source = await candidateOf(writer, step, input.edited?.from ?? input.nodeId);
  const node = input.edited
    ? await insertEdited(writer, step, input.nodeId, source, input.edited.text, now)
    : null;
  if (!node && !isTakeable(source))
    throw new AppError(
      'conflict',
      'This candidate has not arrived, or failed: take another, or an edited copy of it.',
    );
  const choice: Choice = {
    id: input.choiceId,
    loomId: step.loomId,
    stepId: step.id,
    nodeId: input.nodeId,
    by,
    rankingId: input.rankingId,
    suggestionVisible: input.suggestionVisible,
    reason: input.reason,
    ...(input.reasonCode && { reasonCode: input.reasonCode }),
    ...(input.order && { order: await ownOrder(writer, step, input.nodeId, input.order) }),
    ...(flag && { flag }),
    createdAt: now,
    undoneAt: null,
  };
  await writer.insertChoice(choice);
  const headId = input.keepHead ? (await loomOf(writer, step)).headId : choice.nodeId;
  await writer.updateLoom(step.loomId, { headId, touchedAt: now });
  return { choice, node, headId, repeat: false };
}

/** The person's order as it is stored: what was taken comes first, whatever place it had. */
async function ownOrder(
  writer: LoomWriter,
  step: Step,
  takenId: string,
  order: readonly string[],
): Promise<string[]> {
  const ids = new Set((await writer.nodesOfStep(step.id)).map(({ id }) => id));
  if (!order.every((id) => ids.has(id)))
    throw new AppError('not_found', 'The order names a candidate that is not one of the step.', {
      where: 'order',
    });
  return [takenId, ...order.filter((id) => id !== takenId)];
}

const loomOf = async (writer: LoomWriter, step: Step): Promise<Loom> =>
  found(await writer.getLoom(step.loomId), 'loom', step.loomId);

async function candidateOf(writer: LoomWriter, step: Step, nodeId: string): Promise<LoomNode> {
  const node = await writer.getNode(nodeId);
  if (node?.stepId !== step.id)
    throw new AppError('not_found', 'This candidate is not one of the step.', { where: 'nodeId' });
  return node;
}

async function insertEdited(
  writer: LoomWriter,
  step: Step,
  id: string,
  source: LoomNode,
  text: string,
  now: number,
): Promise<LoomNode> {
  if (await writer.getNode(id)) throw new AppError('conflict', 'This node id is taken.', { where: 'nodeId' });
  const [node] = await writer.insertNodes(step.loomId, [
    newNode({
      id,
      loomId: step.loomId,
      parentId: step.parentId,
      stepId: step.id,
      origin: 'human',
      state: 'done',
      text,
      editedFrom: source.id,
      createdAt: now,
    }),
  ]);
  return found(node, 'node', id);
}

async function conflict(
  writer: LoomWriter,
  step: Step,
  standing: Choice | null,
  input: PutChoice,
): Promise<AppError> {
  if (!standing)
    return new AppError('conflict', 'The choice you saw at this step was undone meanwhile.', {
      details: { existing: null, node: null, yours: { nodeId: input.nodeId } },
    });
  const node = await writer.getNode(standing.nodeId);
  return new AppError(
    'conflict',
    'This step was chosen meanwhile. Keep that choice, or take yours as a second branch.',
    {
      details: { stepId: step.id, existing: standing, node, yours: { nodeId: input.nodeId } },
    },
  );
}
