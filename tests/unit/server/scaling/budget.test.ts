import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Budget } from '@/lib/server/scaling/engine/budget';

test('what is under way is held back, and what it did not take is there again', async () => {
  const budget = new Budget(50, () => 100);
  const first = await budget.hold(30);
  const waits = budget.hold(30);
  first?.(10);
  const second = await waits;
  expect(second).not.toBeNull();
  second?.(30);
  expect(await budget.hold(11)).toBeNull();
  expect(await budget.hold(10)).not.toBeNull();
});

test('without a limit everything fits; a limit that is raised holds at the next request', async () => {
  let limit: number | null = 10;
  const budget = new Budget(10, () => limit);
  expect(await budget.hold(1)).toBeNull();
  limit = null;
  expect(await budget.hold(1e9)).not.toBeNull();
});

test('requests that take no more than was held never pass the limit together', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(20), { maxLength: 40 }), fc.nat(200), async (requests, limit) => {
      let spent = 0;
      const budget = new Budget(0, () => limit);
      await Promise.all(
        requests.map(async (tokens) => {
          const give = await budget.hold(tokens);
          await null;
          if (give) spent += tokens;
          give?.(tokens);
        }),
      );
      expect(spent).toBeLessThanOrEqual(limit);
    }),
  );
});
