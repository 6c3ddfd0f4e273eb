import type { StepOrder } from '@/lib/judging/position-model';
import { rotations } from '@/lib/loom/judge/rotations';
import { falling, type JudgeKind, simulatedLoom } from '../../../bench/judging/world';

export const judgeOf = (utility: number, place: number): JudgeKind => ({
  name: 'made up',
  utility,
  places: falling(place),
  label: 0,
  unreadable: 0,
});

/** The orders of a made-up judge, so many calls at each of so many steps. */
export const ordersOf = (judge: JudgeKind, steps: number, calls: number, seed: number): StepOrder[] =>
  simulatedLoom(judge, steps, seed).flatMap(({ stepId, ids, ask }, at) =>
    rotations(ids, calls, seed + at).flatMap((shown) => {
      const order = ask(shown);
      return order ? [{ stepId, shown, order }] : [];
    }),
  );
