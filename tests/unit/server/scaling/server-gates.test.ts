import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type GateLimits, ServerGate, ServerGates } from '@/lib/server/scaling/engine/server-gates';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new AbortController().signal;
const limits = (patch: Partial<GateLimits> = {}): GateLimits => ({
  concurrency: 2,
  perMinute: null,
  ...patch,
});

/** A run that asks as often as it is let; each request takes 10 ms. */
function visitor(gate: ServerGate, of: () => GateLimits, requests: number) {
  const guest = gate.enter(of);
  const at: number[] = [];
  const ended = Promise.all(
    Array.from({ length: requests }, async () => {
      const giveBack = await guest.take(never);
      at.push(performance.now());
      await new Promise((resolve) => setTimeout(resolve, 10));
      giveBack?.();
    }),
  ).then(() => guest.leave());
  return { at, ended };
}

test('so many at once, and a place that is given back twice is given back once', async () => {
  const guest = new ServerGate().enter(() => limits());
  const [first, second] = [await guest.take(never), await guest.take(never)];
  let third = false;
  void guest.take(never).then(() => {
    third = true;
  });
  await vi.advanceTimersByTimeAsync(100);
  expect([second === null, third]).toEqual([false, false]);
  first?.();
  first?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(third).toBe(true);
  let fourth = false;
  void guest.take(never).then(() => {
    fourth = true;
  });
  await vi.advanceTimersByTimeAsync(100);
  expect(fourth).toBe(false);
});

test('the strictest limits of those that are there hold; runs take turns', async () => {
  const gate = new ServerGate();
  const [one, other] = [
    visitor(gate, () => limits({ concurrency: 1 }), 6),
    visitor(gate, () => limits({ concurrency: 9 }), 6),
  ];
  await vi.advanceTimersByTimeAsync(55);
  // The first one was alone when it came.
  expect([one.at.length, other.at.length]).toEqual([4, 2]);
  await vi.advanceTimersByTimeAsync(40);
  expect([one.at.length, other.at.length]).toEqual([6, 4]);
  await vi.advanceTimersByTimeAsync(40);
  await Promise.all([one.ended, other.ended]);
  const alone = visitor(gate, () => limits({ concurrency: 9 }), 9);
  await vi.advanceTimersByTimeAsync(1);
  expect(alone.at).toHaveLength(9);
  await vi.advanceTimersByTimeAsync(10);
  await alone.ended;
});

test('a limited rate is spread evenly over all runs of the server, and a new limit holds at once', async () => {
  const gates = new ServerGates();
  let perMinute = 600;
  const of = () => limits({ concurrency: 50, perMinute });
  const [one, other] = [visitor(gates.at('a'), of, 6), visitor(gates.at('a'), of, 6)];
  await vi.advanceTimersByTimeAsync(501);
  const starts = [...one.at, ...other.at].sort((a, b) => a - b);
  expect(starts).toHaveLength(6);
  for (const [at, start] of starts.entries())
    if (at > 0) expect(start - (starts[at - 1] ?? 0)).toBeGreaterThanOrEqual(99);
  perMinute = 60_000;
  gates.look();
  await vi.advanceTimersByTimeAsync(40);
  await Promise.all([one.ended, other.ended]);
});

test('a server that cools down lets nobody in until then', async () => {
  const gate = new ServerGate();
  gate.coolDown(500);
  gate.coolDown(100);
  const { at, ended } = visitor(gate, () => limits(), 2);
  await vi.advanceTimersByTimeAsync(499);
  expect(at).toEqual([]);
  await vi.advanceTimersByTimeAsync(20);
  await ended;
  expect(at).toHaveLength(2);
});

test('whoever stops waiting gets nothing, and takes nobody’s place', async () => {
  const guest = new ServerGate().enter(() => limits({ concurrency: 1 }));
  const giveBack = await guest.take(never);
  const leaving = new AbortController();
  const gone = guest.take(leaving.signal);
  const next = guest.take(never);
  leaving.abort();
  expect(await gone).toBeNull();
  giveBack?.();
  expect(await next).not.toBeNull();
  expect(await guest.take(AbortSignal.abort())).toBeNull();
});

test('who has a place asks again at the rate, behind whoever came meanwhile, and not once it was left', async () => {
  const gate = new ServerGate();
  const guest = gate.enter(() => limits({ perMinute: 60 }));
  await guest.take(never);
  const started = performance.now();
  const at: number[] = [];
  void (async () => {
    for (let times = 0; times < 3; times++) {
      await guest.turn(never);
      at.push(Math.round((performance.now() - started) / 1000));
    }
  })();
  await vi.advanceTimersByTimeAsync(3_500);
  expect(at).toEqual([1, 2, 3]);
  const leaving = new AbortController();
  let left = false;
  void guest.turn(leaving.signal).then(() => {
    left = true;
  });
  leaving.abort();
  await vi.advanceTimersByTimeAsync(0);
  expect(left).toBe(true);
});
