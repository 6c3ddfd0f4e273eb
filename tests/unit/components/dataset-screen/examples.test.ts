import { expect, test } from 'vitest';
import { MOST_EXAMPLES, withExamples } from '@/components/dataset-screen/judge-note-api';

const example = (place: string, like: 'more' | 'less' = 'more') => ({ like, text: `at ${place}`, place });

test('an item pointed out again moves to the end with what is said now', () => {
  const before = [example('a'), example('b')];
  expect(withExamples(before, [example('a', 'less')])).toEqual([example('b'), example('a', 'less')]);
});

test('the oldest make room', () => {
  const before = Array.from({ length: MOST_EXAMPLES }, (_, at) => example(`old ${at}`));
  const after = withExamples(before, [example('new')]);
  expect(after).toHaveLength(MOST_EXAMPLES);
  expect(after[0]?.place).toBe('old 1');
  expect(after.at(-1)?.place).toBe('new');
});
