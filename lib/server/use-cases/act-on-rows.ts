import 'server-only';
import type { NewAct } from '@/lib/contract/dataset';
import type { AppContext } from '../app-context';
import { type ActsDone, storeActs } from '../datasets/store-acts';
import { AppError } from '../errors';

/** What a person does to rows: see `storeActs`. A model's reviews come of asking the model, not from a client. */
export async function actOnRows(ctx: AppContext, id: string, acts: readonly NewAct[]): Promise<ActsDone> {
  const model = acts.findIndex(({ by }) => by.kind !== 'human');
  if (model >= 0)
    throw new AppError(
      'bad_request',
      'Only a person can do this. To have a model answer rows, ask it through `answers`.',
      { where: `body.acts.${model}.by.kind` },
    );
  await checkControlNodes(ctx, acts);
  return storeActs(ctx, id, acts);
}

/** A control that a model made names the candidate it was. */
async function checkControlNodes(ctx: AppContext, acts: readonly NewAct[]): Promise<void> {
  for (const [i, { body }] of acts.entries()) {
    if (body.kind !== 'control' || body.made.by !== 'model') continue;
    const node = await ctx.repository.read.getNode(body.made.nodeId);
    if (node?.loomId !== body.made.loomId)
      throw new AppError('not_found', 'The candidate this control prompt was is not in that loom.', {
        where: `body.acts.${i}.body.made.nodeId`,
      });
  }
}
