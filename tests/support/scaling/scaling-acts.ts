import { nanoid } from 'nanoid';
import type { ActBody } from '@/lib/dataset/item-act';
import type { Row } from '@/lib/dataset/row';
import { actOnRows } from '@/lib/server/use-cases/act-on-rows';
import type { ScalingWorld } from './scaling-world';

/** The rows of the world’s dataset as they are now. */
export const rowsOf = async ({ ctx, loom }: ScalingWorld): Promise<Row[]> =>
  ((await ctx.rows.latest(ctx, loom.id)).entries ?? []).map(({ row }) => row);

/** What Ann does to a row. */
export async function act(world: ScalingWorld, index: number, body: ActBody): Promise<void> {
  const place = (await rowsOf(world))[index]?.place ?? '';
  const by = { kind: 'human', name: 'Ann' } as const;
  await actOnRows(world.ctx, world.loom.id, [{ id: nanoid(), place, by, body }]);
}

export const control = ({ id }: Row, prompt: string, biased: string): ActBody => ({
  ...{ kind: 'control', itemId: id, control: prompt, biased },
  made: { by: 'human' },
});
