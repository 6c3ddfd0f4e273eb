import '../support/resolve-hooks.mjs';
import type { Quality, QualityItem } from '../../lib/dataset/quality/index.ts';
import { median } from './measuring.ts';
import type { Measure } from './run.ts';

const ITEMS = 10_000;
const FEW = 1000;
const OPTIONS = { labels: [' Yes', ' No'] };
const RUNS = 5;
const APPENDS = 60;
/** Appends before the measured ones, as long as the compiler is at work. */
const WARM_UP = 15;

/**
 * The checks of a dataset from scratch and after one more item, without the embeddings: on questions of words drawn at random, and
 * on questions filled into one template, where nearly every pair is a near-duplicate.
 */
export async function run(): Promise<Measure[]> {
  const { createQuality } = await import('../../lib/dataset/quality/index.ts');
  const { seeded } = await import('../../lib/loom/judge/hash.ts');
  const random = seeded(7);
  const drawn = questions(ITEMS, () => words(random, 8 + Math.floor(random() * 10)));
  const filled = questions(
    ITEMS,
    (at) => `Is the ${words(random, 1)} of town ${at} one that people may find by night or by day?`,
  );
  const fill = (items: readonly QualityItem[]) => () => {
    const quality = createQuality(OPTIONS);
    quality.sync(items);
    return quality;
  };

  const few = scratch(fill(drawn.slice(0, FEW)));
  const many = scratch(fill(drawn));
  const appended = append(fill(drawn)());
  const template = scratch(fill(filled), 1);
  const size = ITEMS.toLocaleString('en');
  return [
    { name: `report of ${size} items from scratch (median)`, value: many, unit: 'ms', budget: 2000 },
    {
      name: `that against ${FEW.toLocaleString('en')} items, for each item`,
      value: many / few / (ITEMS / FEW),
      unit: '×',
      budget: null,
    },
    { name: `one more item at ${size}, with its report (median)`, value: appended, unit: 'ms', budget: 20 },
    { name: 'that against from scratch', value: appended / many, unit: '×', budget: null },
    { name: `${size} items of one template from scratch`, value: template, unit: 'ms', budget: null },
    {
      name: `one more of these, with its report (median)`,
      value: append(fill(filled)()),
      unit: 'ms',
      budget: null,
    },
  ];
}

const questions = (count: number, write: (at: number) => string): QualityItem[] =>
  Array.from({ length: count }, (_, at) => ({
    place: `p${at}`,
    question: `${write(at)}?`,
    labelIndex: (at * 7 + (at >> 3)) % 2,
  }));

/** Words as texts have them: few often, many seldom. */
const words = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => `w${Math.floor(8000 ** random())}`).join(' ');

const scratch = (fill: () => Quality, runs = RUNS): number =>
  median(Array.from({ length: runs }, () => timed(() => fill().report())));

function append(quality: Quality): number {
  const times = Array.from({ length: WARM_UP + APPENDS }, (_, at) =>
    timed(() => {
      quality.append({
        place: `more${at}`,
        question: `Is w${at} also one of ${at} w${at * 3} things?`,
        labelIndex: at % 2,
      });
      quality.report();
    }),
  );
  return median(times.slice(WARM_UP));
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
