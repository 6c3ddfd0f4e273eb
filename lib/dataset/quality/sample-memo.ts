import type { DistinctQuestion } from './distinct-question';
import type { QualitySet } from './quality-set';

/** Keeps what was computed of a sample until another sample comes. */
export function createSampleMemo(): (sample: readonly DistinctQuestion[]) => QualitySet['ofSample'] {
  let kept: readonly DistinctQuestion[] = [];
  let values = new Map<string, unknown>();
  return (sample) => {
    const same = sample.length === kept.length && sample.every((one, at) => one === kept[at]);
    if (!same) {
      kept = sample;
      values = new Map();
    }
    const mine = values;
    return <T>(name: string, compute: (sample: readonly DistinctQuestion[]) => T): T => {
      if (!mine.has(name)) mine.set(name, compute(sample));
      return mine.get(name) as T;
    };
  };
}
