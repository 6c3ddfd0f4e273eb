import { cohenKappa } from '../../statistics/cohen-kappa';
import type { Contingency } from '../../statistics/contingency';
import { gwetAc1 } from '../../statistics/gwet-ac1';
import type { HumanChoice } from './human-choice';
import { jackknife, type Spread } from './jackknife';

/** Of one step, candidates by what judge and person did: both kept, judge alone, person alone, neither. */
type Kept = readonly [both: number, judge: number, person: number, neither: number];

/** Of those the judge ranked, and the one taken: each keeps exactly one, the judge its suggestion, the person the pick. */
export function keptAt({ ranking, decision }: HumanChoice): Kept {
  const all = new Set([...ranking.order, ranking.suggestion, decision.candidateId]).size;
  return ranking.suggestion === decision.candidateId ? [1, 0, 0, all - 1] : [0, 1, 1, all - 2];
}

type Coefficient = (table: Contingency) => { value: number | null };
export const KEPT_COEFFICIENTS = { kappa: cohenKappa, ac1: gwetAc1 } satisfies Record<string, Coefficient>;

/** A coefficient over the candidates of all steps. Candidates of a step hang together, so steps are what is left out. */
export function keptSpread(steps: readonly Kept[], coefficient: Coefficient): Spread {
  const total: [number, number, number, number] = [0, 0, 0, 0];
  for (const one of steps) for (let cell = 0; cell < 4; cell++) total[cell] = at(total, cell) + at(one, cell);
  // Steps of the same counts leave the same behind.
  const known = new Map<string, number | null>();
  const without = steps.map((one) => {
    const key = one.join();
    if (!known.has(key)) known.set(key, coefficient(tableOf(total, one)).value);
    return known.get(key) ?? null;
  });
  return jackknife(coefficient(tableOf(total)).value, without, [-1, 1]);
}

function tableOf(total: readonly number[], less: readonly number[] = []): Contingency {
  const cells = total.map((count, cell) => count - at(less, cell));
  const [both, judge, person, neither] = [at(cells, 0), at(cells, 1), at(cells, 2), at(cells, 3)];
  return {
    n: both + judge + person + neither,
    counts: [
      [both, judge],
      [person, neither],
    ],
  };
}

const at = (list: readonly number[], index: number): number => list[index] ?? 0;
