import { describe, expect, it } from 'vitest';
import { createQuality, type QualityItem, qualityInSlices } from '@/lib/dataset/quality';
import { seeded } from '@/lib/loom/judge/hash';
import { item, randomItems, randomWords, reportOf, YES_NO } from './builders';

/** Seeds that failed once. */
const KEPT: number[] = [];
const SEEDS = [...KEPT, ...Array.from({ length: 36 }, (_, at) => 1000 + at)];

/** Questions of few kinds: repeated ones, near ones, whole buckets of a template, scripts without spaces, blanks. */
const drawQuestion = (random: () => number): string => {
  const kind = random();
  if (kind < 0.35)
    return `Is the n${Math.floor(random() * 60)} thing one that we may find in the old town by night or by day?`;
  if (kind < 0.45) return `What is ${Math.floor(random() * 5)}?`;
  if (kind < 0.5) return `天空是${'蓝红绿'[Math.floor(random() * 3)]}色的吗？`;
  if (kind < 0.52) return ' ';
  if (kind < 0.54) return 'is IS. is';
  return `${randomWords(random, 3 + Math.floor(random() * 12), 60)}?`;
};

const edited = (seed: number) => {
  const random = seeded(seed);
  const quality = createQuality(YES_NO);
  let items: QualityItem[] = [];
  let made = 0;
  const draw = (place: string): QualityItem => ({
    place,
    question: drawQuestion(random),
    labelIndex: Math.floor(random() * 2.2) - (random() < 0.03 ? 1 : 0),
  });
  const place = () => items[Math.floor(random() * items.length)]?.place;
  for (let act = 0; act < 120; act++) {
    const kind = random();
    const chosen = place();
    if (kind < 0.62 || chosen === undefined) {
      const one = draw(`p${made++}`);
      quality.append(one);
      items.push(one);
    } else if (kind < 0.78) {
      const one = draw(chosen);
      quality.replace(one);
      items = items.map((before) => (before.place === chosen ? one : before));
    } else if (kind < 0.94) {
      quality.remove(chosen);
      items = items.filter((one) => one.place !== chosen);
    } else {
      items = items.filter(() => random() < 0.9);
      if (random() < 0.5) items.reverse();
      items.push(...Array.from({ length: Math.floor(random() * 8) }, () => draw(`p${made++}`)));
      quality.sync(items);
    }
    if (act % 24 === 23) expect(quality.report(), `seed ${seed}, act ${act}`).toEqual(reportOf(items));
  }
  return items;
};

describe('a report after edits', () => {
  it.each(SEEDS)('is the report from scratch (seed %i)', (seed) => {
    edited(seed);
  });

  it('does not change by being asked for twice', () => {
    const quality = createQuality(YES_NO);
    quality.sync(randomItems(2, 80));
    expect(quality.report()).toEqual(quality.report());
  });
});

describe('the engine', () => {
  it('refuses places that are taken or unknown', () => {
    const quality = createQuality(YES_NO);
    quality.append(item('a', 'Is it?'));
    expect(() => quality.append(item('a', 'Is it not?'))).toThrow(/already/);
    expect(() => quality.replace(item('b', 'Is it?'))).toThrow(RangeError);
    expect(() => quality.remove('pb')).toThrow('There is no item at the place “pb”.');
    expect(quality.size).toBe(1);
  });

  it('stays as it was when a sync is broken off', () => {
    const items = randomItems(4, 300);
    const quality = createQuality(YES_NO);
    quality.sync(items.slice(0, 200));
    const before = quality.report();
    const syncing = quality.syncing(randomItems(5, 300).map((one) => ({ ...one, place: `q${one.place}` })));
    syncing.next();
    syncing.return();
    expect(quality.report()).toEqual(before);
    quality.sync(items);
    expect(quality.report()).toEqual(reportOf(items));
  });

  it('hands out what is known as it stood', () => {
    const quality = createQuality(YES_NO);
    quality.append(item('a', 'Is it?'));
    const known = quality.known();
    quality.append(item('b', 'Is it not?'));
    expect(known.map(({ of }) => of)).toEqual(['pa']);
  });

  it('has something to say of nothing', () => {
    const { items, checks } = createQuality(YES_NO).report();
    expect(items).toBe(0);
    expect(checks).toHaveLength(18);
    expect(checks.filter(({ state }) => state !== 'unknown').map(({ id }) => id)).toEqual(['size']);
    expect(createQuality({ labels: [] }).report().checks).toHaveLength(18);
  });
});

describe('in slices', () => {
  it('gives the same report, and shares that grow to the end', () => {
    const items = randomItems(6, 500);
    const shares: number[] = [];
    const slices = qualityInSlices(items, YES_NO);
    let next = slices.next();
    for (; !next.done; next = slices.next()) shares.push(next.value);
    expect(next.value).toEqual(reportOf(items));
    expect(shares.length).toBeGreaterThan(20);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
