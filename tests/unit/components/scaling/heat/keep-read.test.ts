import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepRead } from '@/components/scaling/heat/keep-read';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function reader() {
  const asked: ((value: number) => void)[] = [];
  const failed: ((failure: Error) => void)[] = [];
  const values: number[] = [];
  const errors: unknown[] = [];
  const kept = keepRead<number>({
    read: () =>
      new Promise((resolve, reject) => {
        asked.push(resolve);
        failed.push(reject);
      }),
    restOf: () => 1000,
    onValue: (value) => values.push(value),
    onError: (failure) => errors.push(failure),
  });
  return { asked, failed, values, errors, kept };
}
const answer = async (settle: (() => void) | undefined) => {
  settle?.();
  await vi.advanceTimersByTimeAsync(0);
};

test('reads at once, then never twice at a time and only after a rest', async () => {
  const { asked, values, kept } = reader();
  expect(asked).toHaveLength(1);
  kept.wake();
  kept.wake();
  expect(asked).toHaveLength(1);
  await answer(() => asked[0]?.(7));
  expect(values).toEqual([7]);
  await vi.advanceTimersByTimeAsync(999);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toHaveLength(2);
});

test('does not read again what has not changed; a change after the rest is read at once', async () => {
  const { asked, kept } = reader();
  await answer(() => asked[0]?.(7));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(1);
  kept.wake();
  expect(asked).toHaveLength(2);
});

test('a change during a reading that fails is read after a pause', async () => {
  const { asked, failed, errors, kept } = reader();
  kept.wake();
  await answer(() => failed[0]?.(new Error('gone')));
  expect(errors).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(2);
});

test('says nothing after it was stopped', async () => {
  const { asked, values, kept } = reader();
  kept.stop();
  await answer(() => asked[0]?.(7));
  kept.wake();
  expect(values).toEqual([]);
  expect(asked).toHaveLength(1);
});
