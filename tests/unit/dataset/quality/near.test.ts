import { describe, expect, it } from 'vitest';
import { createDistinctQuestions } from '@/lib/dataset/quality/distinct-questions';
import { nearest } from '@/lib/dataset/quality/near/nearest';
import { featuresOf } from '@/lib/dataset/quality/text/features';
import { jaccard } from '@/lib/dataset/quality/text/shingles';
import { seeded } from '@/lib/loom/judge/hash';
import { randomWords } from './builders';

/** Words and pairs of neighbouring words, as texts. */
const plainShingles = (key: string): Set<string> => {
  const words = key.split(' ');
  return new Set([...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)]);
};
const plainJaccard = (one: string, other: string): number => {
  const [a, b] = [plainShingles(one), plainShingles(other)];
  return a.intersection(b).size / a.union(b).size;
};
const alike = (one: string, other: string) => jaccard(featuresOf(one).shingles, featuresOf(other).shingles);

/** Texts, most of them variants of earlier ones with a few words changed. */
const variants = (seed: number, n: number): string[] => {
  const random = seeded(seed);
  const texts: string[] = [];
  while (texts.length < n) {
    const from = texts[Math.floor(random() * texts.length)];
    const text =
      from === undefined || random() < 0.3
        ? randomWords(random, 6 + Math.floor(random() * 16), 400)
        : from
            .split(' ')
            .map((word) => (random() < 0.06 ? `x${Math.floor(random() * 1000)}` : word))
            .join(' ');
    if (!texts.includes(text)) texts.push(text);
  }
  return texts;
};

describe('likeness', () => {
  it('is that of words and word pairs, by hand', () => {
    // a b c d, ab bc cd against a b c e, ab bc ce: 5 of 9
    expect(alike('a b c d', 'A, b c e!')).toBeCloseTo(5 / 9, 12);
    expect(alike('same words here', 'here words same')).toBeCloseTo(3 / 7, 12);
    expect(alike('one', 'one')).toBe(1);
    expect(alike('', 'anything')).toBe(0);
  });

  it('takes scripts without spaces by the character', () => {
    expect(alike('天空是蓝色的吗', '天空是红色的吗')).toBeGreaterThan(0.5);
    expect(alike('天空是蓝色的吗', '鱼会飞')).toBe(0);
  });
});

describe('the index of near-duplicates', () => {
  const pairsOf = (texts: readonly string[]) => {
    const questions = createDistinctQuestions();
    const taken = texts.map((text) => questions.take(text));
    return taken.flatMap((one) =>
      one.near.slots.flatMap((slot, i) => {
        const other = questions.bySlot[slot];
        if (!other || one.key >= other.key) return [];
        return [{ one: one.key, other: other.key, similarity: one.near.similarity[i] ?? 0 }];
      }),
    );
  };

  it('finds what a comparison of all pairs finds, and nothing else', () => {
    let [wanted, found] = [0, 0];
    for (let seed = 1; seed <= 12; seed++) {
      const texts = variants(seed, 150);
      const got = new Map(pairsOf(texts).map((pair) => [`${pair.one}|${pair.other}`, pair.similarity]));
      let expected = 0;
      for (const [at, text] of texts.entries())
        for (const other of texts.slice(at + 1)) {
          const [one, two] = text < other ? [text, other] : [other, text];
          const similarity = plainJaccard(one, two);
          const known = got.get(`${one}|${two}`);
          if (similarity < 0.7) expect(known, `${one} | ${two}`).toBeUndefined();
          else {
            expected++;
            if (known !== undefined) {
              found++;
              expect(known).toBeCloseTo(similarity, 12);
            }
          }
        }
      wanted += expected;
    }
    expect(wanted).toBeGreaterThan(300);
    expect(found / wanted).toBeGreaterThan(0.98);
  });

  it('leaves no item of a template alone, however full its buckets', () => {
    const texts = Array.from(
      { length: 600 },
      (_, at) => `is the thing called n${at} something that one may find in the old town by night or by day`,
    );
    const questions = createDistinctQuestions();
    const taken = texts.map((text) => questions.take(text));
    expect(taken.filter(({ near }) => near.slots.length === 0)).toEqual([]);
    expect(Math.max(...taken.map(({ near }) => near.slots.length))).toBeLessThan(150);
  });

  it('forgets what is released, as if it had never been there', () => {
    for (let seed = 20; seed < 26; seed++) {
      const random = seeded(seed);
      const texts = [
        ...variants(seed, 60),
        ...Array.from(
          { length: 40 },
          (_, at) => `is the n${at} one that we may find in the old town by night or day`,
        ),
      ];
      const questions = createDistinctQuestions();
      const taken = texts.map((text) => questions.take(text));
      const stays = texts.map(() => random() < 0.5);
      for (const [at, question] of taken.entries()) if (!stays[at]) questions.release(question);
      const kept = taken.filter((_, at) => stays[at]);
      const left = texts.filter((_, at) => stays[at]);
      const after = kept.flatMap((one) =>
        one.near.slots.map(
          (slot, i) => `${one.key}|${questions.bySlot[slot]?.key}|${one.near.similarity[i]}`,
        ),
      );
      const fresh = pairsOf(left).flatMap(({ one, other, similarity }) => [
        `${one}|${other}|${similarity}`,
        `${other}|${one}|${similarity}`,
      ]);
      expect(after.sort(), `seed ${seed}`).toEqual(fresh.sort());
    }
  });
});

describe('the nearest of known questions', () => {
  it('is what a look at all of them gives', () => {
    const texts = variants(40, 120);
    const known = texts.map((text) => ({ features: featuresOf(text), of: text }));
    for (const text of variants(41, 40).concat(texts.slice(0, 5))) {
      const best = Math.max(...texts.map((other) => plainJaccard(text, other)));
      const found = nearest(featuresOf(text), known);
      expect(found?.similarity ?? 0).toBeCloseTo(best, 12);
      if (found) expect(plainJaccard(text, found.known.of)).toBeCloseTo(best, 12);
    }
  });

  it('is nothing where nothing is shared or known', () => {
    expect(nearest(featuresOf('a b'), [])).toBeNull();
    expect(nearest(featuresOf('a b'), [{ features: featuresOf('c d'), of: 1 }])).toBeNull();
  });
});
