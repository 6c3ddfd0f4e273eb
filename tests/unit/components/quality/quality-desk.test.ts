import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTDATED } from '@/components/quality/run/compare-embeddings';
import { openQuality } from '@/components/quality/run/open-quality';
import { createQuality, type QualityItem, type QualityOptions } from '@/lib/dataset/quality';
import { deskHere, item } from './builders';

const OPTIONS: QualityOptions = { labels: [' Yes', ' No'], wanted: null };

const fromScratch = (items: readonly QualityItem[], options = OPTIONS) => {
  const quality = createQuality(options);
  quality.sync(items);
  return quality.report();
};
const many = (count: number, from = 0): QualityItem[] =>
  Array.from({ length: count }, (_, at) =>
    item(`p${from + at}`, at % 2, `Is number ${from + at} larger than ${at * 7}?`),
  );

/** A run whose worker is on this thread. */
const runHere = (slow = false) => {
  const desk = deskHere(slow);
  const run = openQuality(
    () => {},
    () => ({ send: desk.take, end() {} }),
  );
  return { desk, run };
};
const check = (desk: ReturnType<typeof deskHere>, id: string) =>
  desk
    .reports()
    .at(-1)
    ?.report.checks.find((one) => one.id === id);

describe('a run of measuring', () => {
  test('reports what the items are, however they came to be so, with the version asked for', async () => {
    const sets = fc.array(
      fc.uniqueArray(
        fc.record({
          place: fc.nat(40).map(String),
          labelIndex: fc.integer({ min: -1, max: 1 }),
          question: fc.stringMatching(/^[a-d ]{0,12}$/),
        }),
        { selector: ({ place }) => place, maxLength: 45 },
      ),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(sets, fc.boolean(), fc.boolean(), async (lists, slow, waits) => {
        const { desk, run } = runHere(slow);
        let version = 0;
        for (const list of lists) {
          version = run.measure(list, OPTIONS);
          if (waits) await desk.settled();
        }
        await desk.settled();
        const last = desk.reports().at(-1);
        expect(last?.version).toBe(version);
        expect(last?.report).toEqual(fromScratch(lists.at(-1) ?? []));
      }),
      { numRuns: 60 },
    );
  });

  test('asks nothing for the same items, and begins anew for other labels', async () => {
    const { desk, run } = runHere();
    const items = many(30);
    const first = run.measure(items, OPTIONS);
    expect(run.measure(items, OPTIONS)).toBe(first);
    expect(run.measure([...items], { ...OPTIONS })).toBe(first);
    expect(desk.requests.map(({ kind }) => kind)).toEqual(['start', 'change']);
    const other = { ...OPTIONS, wanted: { ' Yes': 0.9, ' No': 0.1 } };
    expect(run.measure(items, other)).toBe(first + 1);
    await desk.settled();
    expect(desk.reports().at(-1)?.report).toEqual(fromScratch(items, other));
  });

  test('sends one item for one more', () => {
    const { desk, run } = runHere();
    run.measure(many(2000), OPTIONS);
    run.measure(many(2001), OPTIONS);
    expect(desk.requests.at(-1)).toMatchObject({ kind: 'change', change: { put: [{ place: 'p2000' }] } });
  });

  test('what comes while it works is measured after it, and an older report keeps its version', async () => {
    const { desk, run } = runHere(true);
    run.measure(many(200), OPTIONS);
    await new Promise((resolve) => setImmediate(resolve));
    const last = run.measure(many(150), OPTIONS);
    await desk.settled();
    expect(desk.reports().map(({ version }) => version)).toEqual([1, last]);
    expect(desk.reports()[0]?.report).toEqual(fromScratch(many(200)));
    expect(desk.reports()[1]?.report).toEqual(fromScratch(many(150)));
    expect(desk.replies.some(({ kind }) => kind === 'progress')).toBe(true);
  });
});

describe('embeddings', () => {
  const items = many(30);
  /** Each question its own direction, but the first two. */
  const directionOf = (one: number): number[] => items.map((_, at) => (at === Math.max(1, one) ? 1 : 0));
  const vectors = (of: readonly QualityItem[]) => ({
    model: 'vectors-1',
    texts: of.map(({ question }) => question),
    data: Float32Array.from(of.flatMap((_, at) => directionOf(at))),
    columns: items.length,
  });
  const measured = async () => {
    const world = runHere();
    world.run.measure(items, OPTIONS);
    world.run.embeddings(vectors(items));
    await world.desk.settled();
    return world;
  };

  test('find what means the same, in the report of the version they are of', async () => {
    const { desk } = await measured();
    expect(check(desk, 'embedding-duplicates')?.groups).toContainEqual(['p0', 'p1']);
    expect(desk.reports().at(-1)?.version).toBe(1);
    expect(desk.replies.findLast(({ kind }) => kind === 'comparing')).toEqual({
      kind: 'comparing',
      share: null,
    });
  });

  test('are compared anew by themselves while no item lacks one', async () => {
    const { desk, run } = await measured();
    run.measure(items.slice(1), OPTIONS);
    await desk.settled();
    expect(check(desk, 'embedding-duplicates')?.groups.flat()).not.toContain('p1');
    expect(check(desk, 'embedding-duplicates')?.state).not.toBe('unknown');
  });

  test('say that they are of an earlier state once an item has none', async () => {
    const { desk, run } = await measured();
    run.measure([...items, item('new')], OPTIONS);
    await desk.settled();
    expect(check(desk, 'embedding-duplicates')).toMatchObject({ state: 'unknown', sentence: OUTDATED });
  });

  test('can be taken away', async () => {
    const { desk, run } = await measured();
    run.embeddings(null);
    await desk.settled();
    expect(desk.reports().at(-1)?.report).toEqual(fromScratch(items));
  });

  test('that differ in length fail with a reason, and nothing hangs', async () => {
    const { desk, run } = runHere();
    run.measure(items, OPTIONS);
    run.embeddings({
      model: 'm',
      texts: items.map(({ question }) => question),
      data: new Float32Array(45),
      columns: 2,
    });
    await desk.settled();
    expect(desk.replies.at(-1)).toMatchObject({ kind: 'failed', message: expect.stringContaining('length') });
  });
});
