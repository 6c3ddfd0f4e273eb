import { beforeAll, describe, expect, it } from 'vitest';
import { PRACTICE_FAMILY } from '@/lib/scaling/models/practice-family';
import { familyModel } from '@/lib/server/model/practice/family/shelf';
import { SIZES } from '@/lib/server/model/practice/family/sizes';
import { createPracticeModel } from '@/lib/server/model/practice/practice-model';
import { drawLoom, type HeldOut, measure } from './held-out';

const port = createPracticeModel({ paceMs: 0 });
const names = PRACTICE_FAMILY.models.map(({ name }) => name);

describe('the practice family', () => {
  it('has the parameters that it says, and gives them all', async () => {
    const signal = new AbortController().signal;
    const trained = await Promise.all(SIZES.map((size) => familyModel(size, signal)));
    expect(trained.map(({ size, parameters }) => [size.name, parameters])).toEqual(
      PRACTICE_FAMILY.models.map(({ name, parameters }) => [name, parameters]),
    );
  }, 90_000);

  it.each(['best', 'next-token', 'sampled'] as const)(
    'is found fit to be scored by %s, at every size',
    async (method) => {
      const example = { prompt: 'Question: Is ice cold?\nAnswer:', classes: [' Yes', ' No'] };
      const signal = new AbortController().signal;
      for (const model of names) {
        const found = await port.checkScoring({ model, task: 'classification', example, method, signal });
        expect([model, found.method]).toEqual([model, method === 'best' ? 'echo' : method]);
        expect(found.findings.map(({ ok }) => ok)).toEqual([true]);
      }
    },
  );

  it('learns from more items and looks at longer n-grams as it grows', () => {
    for (const [at, size] of SIZES.entries()) {
      const smaller = SIZES[at - 1];
      if (!smaller) continue;
      expect(size.items).toBeGreaterThan(smaller.items);
      expect(size.order).toBeGreaterThanOrEqual(smaller.order);
    }
  });
});

describe.each([
  ['tempting-but-wrong', 0.8],
  ['propositional-logic', 0.75],
] as const)('on a loom of %s, the family', (template, reached) => {
  let items: HeldOut[];
  let points: { accuracy: number; loss: number }[];
  beforeAll(async () => {
    items = await drawLoom(port, template, 600);
    points = [];
    for (const name of names) points.push(await measure(port, name, items));
  });

  it('begins at chance', () => {
    expect(items.length).toBeGreaterThan(500);
    expect(Math.abs((points[0]?.accuracy ?? 0) - 0.5)).toBeLessThan(0.08);
    expect(Math.abs((points[0]?.loss ?? 0) - Math.LN2)).toBeLessThan(0.05);
  });

  it('is right more often with size, up to the largest', () => {
    for (const [at, { accuracy }] of points.entries())
      expect(accuracy).toBeGreaterThan((points[at - 1]?.accuracy ?? 0) - 0.04);
    expect(points.at(-1)?.accuracy).toBeGreaterThan(reached);
  });

  it('loses less from 10,000 parameters on', () => {
    const losses = points.slice(-4).map(({ loss }) => loss);
    expect(losses).toEqual(losses.toSorted((a, b) => b - a));
    expect(losses.at(-1)).toBeLessThan(0.45);
  });
});

describe('on questions of another world, the family', () => {
  it('knows nothing, whatever its size', async () => {
    const made = Array.from({ length: 300 }, (_, at) => ({
      prompt: `Question: ${at % 3 === 0 ? 'Does' : 'Is'} the ${WORDS[at % 11]} of ${WORDS[(at * 5) % 11]} number ${at} ${at % 2 === 0 ? 'older' : 'wider'} than its ${WORDS[(at * 3) % 11]}?\nAnswer:`,
      isYes: (at * 7919) % 13 < 6.5,
    }));
    for (const name of names) {
      const { accuracy } = await measure(port, name, made);
      expect(Math.abs(accuracy - 0.5)).toBeLessThan(0.1);
    }
  });
});

const WORDS = [
  'vessel',
  'queue',
  'zinc',
  'quarry',
  'plinth',
  'ogre',
  'tundra',
  'kiosk',
  'lagoon',
  'yolk',
  'abbey',
];
