import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import { actOnRows } from '@/lib/server/use-cases/act-on-rows';
import { readRows } from '@/lib/server/use-cases/read-rows';
import { viewDataset } from '@/lib/server/use-cases/view-dataset';
import { openContext } from '../../support/app-context';
import { growLoom, plantLoom } from '../../support/dataset/grow-loom';

const ITEMS = Number(process.env.ITEMS ?? 10_000);

const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> => {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
};

test(`a dataset of ${ITEMS} items: read, after a step, after an act`, async () => {
  await using ctx = await openContext();
  const loom = await plantLoom(ctx.repository);
  const taken = await growLoom(ctx.repository, loom.id, loom.rootId, { steps: ITEMS });
  const first = await timed(() => viewDataset(ctx, loom.id));
  expect(first.value).toMatchObject({ total: ITEMS, kept: ITEMS, dropped: 0 });

  const after: number[] = [];
  const both: number[] = [];
  let head = taken.at(-1) ?? '';
  for (let i = 1; i <= 10; i++) {
    head = (await growLoom(ctx.repository, loom.id, head, { steps: 1 }))[0] ?? '';
    const view = await timed(() => viewDataset(ctx, loom.id));
    const last = await timed(() => readRows(ctx, loom.id, { from: ITEMS, size: 10 }));
    expect(view.value.total).toBe(ITEMS + i);
    expect(last.value.rows.at(-1)?.nodeId).toBe(head);
    after.push(view.ms);
    both.push(view.ms + last.ms);
  }
  const rows = await timed(() => readRows(ctx, loom.id, { from: 0, size: 5000 }));
  const place = rows.value.rows[4321]?.place ?? '';
  const by = { kind: 'human' as const, name: 'Ann' };
  const act = await timed(() =>
    actOnRows(ctx, loom.id, [{ id: nanoid(), place, by, body: { kind: 'exclude', reason: 'unclear' } }]),
  );
  expect(act.value.view.excluded).toBe(1);
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const median = (list: number[]) => ms(list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0);
  console.info(
    `${ITEMS} items: first read ${ms(first.ms)}; view after a step ${median(after)}, with the last rows ${median(both)}; ` +
      `5,000 rows ${ms(rows.ms)}; an act ${ms(act.ms)}; heap ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB`,
  );
});
