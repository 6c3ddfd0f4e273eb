import { expect, it } from 'vitest';
import { callsOf } from '@/lib/loom/judge/calls-of';

it.each([
  ['kemeny', 5, 4, 3, 3, 5],
  ['kemeny', 2, 4, 6, 2, 4],
  ['plackett-luce', 5, 4, 3, 1, 3],
  ['plackett-luce', 2, 4, 6, 1, 2],
  ['plackett-luce', 3, 4, 6, 1, 6],
  ['pointwise', 5, 4, 3, 20, 20],
  ['pairwise', 5, 4, 3, 10, 10],
  ['pairwise', 1, 4, 3, 0, 0],
] as const)('%s asks of %d candidates, %d criteria, %d rotations %d to %d times', (...given) => {
  const [method, candidates, criteria, rotations, least, most] = given;
  expect(callsOf(method, candidates, criteria, rotations)).toEqual({ least, most });
});
