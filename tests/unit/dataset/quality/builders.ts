import { createQuality, type QualityItem, type QualityReport } from '@/lib/dataset/quality';
import type { CheckId } from '@/lib/dataset/quality/report';
import { seeded } from '@/lib/loom/judge/hash';

export const YES_NO = { labels: [' Yes', ' No'] };

export const item = (place: string | number, question: string, labelIndex = 0): QualityItem => ({
  place: `p${place}`,
  question,
  labelIndex,
});

export const reportOf = (
  items: readonly QualityItem[],
  options: Parameters<typeof createQuality>[0] = YES_NO,
) => {
  const quality = createQuality(options);
  for (const one of items) quality.append(one);
  return quality.report();
};

export const checkOf = (report: QualityReport, id: CheckId) => {
  const check = report.checks.find((one) => one.id === id);
  if (!check) throw new Error(`There is no check ${id}.`);
  return check;
};

/** A question of `length` words drawn from `vocabulary` words, small numbers far more often. */
export const randomWords = (random: () => number, length: number, vocabulary: number): string =>
  Array.from({ length }, () => `w${Math.floor(vocabulary ** random())}`).join(' ');

/** Items with nothing to find in them: words and labels drawn apart. */
export const randomItems = (seed: number, n: number, vocabulary = 3000): QualityItem[] => {
  const random = seeded(seed);
  return Array.from({ length: n }, (_, at) =>
    item(at, `${randomWords(random, 6 + Math.floor(random() * 8), vocabulary)}?`, random() < 0.5 ? 0 : 1),
  );
};
