import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runGently } from '@/components/scaling/new-run/run-gently';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('every job is done once, one after another in its lane, and in few lanes at once', async () => {
  const jobsOf = fc.array(fc.record({ lane: fc.constantFrom('a', 'b', 'c', 'd'), turns: fc.nat(2) }), {
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(jobsOf, fc.integer({ min: 1, max: 4 }), async (jobs, atOnce) => {
      const running: string[] = [];
      const done: object[] = [];
      await runGently(
        jobs,
        ({ lane }) => lane,
        atOnce,
        async (job) => {
          expect(running).not.toContain(job.lane);
          running.push(job.lane);
          expect(running.length).toBeLessThanOrEqual(atOnce);
          for (let at = 0; at < job.turns; at++) await turn();
          running.splice(running.indexOf(job.lane), 1);
          done.push(job);
          if (job.turns === 1) throw new Error('this one fails');
        },
        new AbortController().signal,
      );
      expect(new Set(done)).toEqual(new Set(jobs));
      expect(done).toHaveLength(jobs.length);
    }),
    { numRuns: 40 },
  );
});

test('it stops between jobs once it is told to', async () => {
  const abort = new AbortController();
  const done: number[] = [];
  await runGently(
    [1, 2, 3],
    () => 'one lane',
    2,
    async (job) => {
      done.push(job);
      if (job === 2) abort.abort();
    },
    abort.signal,
  );
  expect(done).toEqual([1, 2]);
});
