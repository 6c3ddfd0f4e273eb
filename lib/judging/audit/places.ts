import { goodnessOfFit } from '../../statistics/chi-square';
import { wilson } from '../../statistics/wilson';
import type { DecidedStep } from '../decided-step';
import { numberOf } from './number-of';
import type { Measure, PlaceBar } from './report';
import { firstOf } from './rotations';

/** At which place the judge's first was shown, over every listwise call that could be read. */
export function placeBars(steps: readonly DecidedStep[]): PlaceBar[] {
  const counts: { count: number; expected: number; steps: Set<number> }[] = [];
  let calls = 0;
  for (const { number, rankings } of steps)
    for (const call of rankings.flatMap((ranking) => ranking.calls)) {
      const first = firstOf(call);
      if (!first) continue;
      calls++;
      for (let place = 0; place < call.shown.length; place++) {
        const bar = counts[place] ?? { count: 0, expected: 0, steps: new Set() };
        counts[place] = bar;
        bar.expected += 1 / call.shown.length;
      }
      const bar = counts[first.place];
      if (!bar) continue;
      bar.count++;
      bar.steps.add(number);
    }
  return counts.map(({ count, expected, steps: behind }, at) => ({
    place: at + 1,
    count,
    expected,
    n: calls,
    share: count / calls,
    interval: wilson(count, calls),
    steps: [...behind].sort((a, b) => a - b),
  }));
}

/** The bars against a judge to whom places mean nothing. */
export function placeTest(bars: readonly PlaceBar[]): Measure {
  const calls = bars[0]?.n ?? 0;
  const { chiSquare, degreesOfFreedom, p, thinCells } = goodnessOfFit(
    bars.map(({ count }) => count),
    bars.map(({ expected }) => expected),
  );
  const thin = thinCells > bars.length / 5 ? ' Some places expect fewer than 5 calls, so it is rough.' : '';
  const facts = {
    id: 'first-place-uniform',
    needs: 'Needs a listwise call of the judge that could be read.',
    detail: `χ² = ${chiSquare.toFixed(2)} with ${degreesOfFreedom} degrees of freedom, ${calls} calls.${thin}`,
  };
  const why = p === null ? 'With one place there is nothing to compare.' : 'A test has no interval.';
  const parts = bars.map(({ place, steps }) => ({ name: `First at place ${place} in some call`, steps }));
  return {
    id: 'first-place-uniform',
    name: 'Place of the judge’s first against chance',
    group: 'position',
    unit: 'chance',
    definition:
      'The chance of a histogram at least this uneven if places meant nothing to the judge; below 0.05 it is unlikely that they mean nothing. Rotations of one step even it out, so that it rather misses a taste for places than invents one.',
    method:
      'Pearson’s chi-square test (Pearson 1900, Philosophical Magazine 50, 157–175); calls are taken as independent.',
    counts: 'calls',
    numbers: [numberOf(facts, { value: p, interval: null, why }, calls, parts)],
  };
}
