import type { DecidedStep, RankedFacts } from '../decided-step';
import { isAsked, type JudgeNames, judgeName } from './judge-name';
import { countedShare, partsBy, WILSON } from './number-of';
import type { Measure } from './report';

/** A second look at a step that changed nothing in it. */
export interface TrialFacts {
  stepId: string;
  ranking: RankedFacts;
}

const SAME = 'The same candidate came first each time';
const OTHER = 'Another candidate came first';

/** Steps that one judge ranked more than once over the same candidates, stored rankings and trials alike. */
export function repeatability(
  steps: readonly DecidedStep[],
  trials: readonly TrialFacts[],
  names: JudgeNames,
): Measure {
  const trialsOf = Map.groupBy(trials, ({ stepId }) => stepId);
  const groups = steps.flatMap(({ stepId, number, rankings }) => {
    const all = [...rankings, ...(trialsOf.get(stepId) ?? []).map(({ ranking }) => ranking)];
    const readable = all.filter((ranking) => isAsked(ranking) && ranking.order.length > 1);
    const alike = Map.groupBy(readable, (ranking) => `${judgeName(ranking, names)} ${setOf(ranking)}`);
    return [...alike.values()]
      .filter(({ length }) => length > 1)
      .map((list) => ({ number, same: new Set(list.map(({ order }) => order[0])).size === 1 }));
  });
  const parts = partsBy(
    groups,
    [SAME, OTHER],
    ({ same }) => (same ? SAME : OTHER),
    ({ number }) => number,
  );
  const needs =
    'Not measured yet: needs a step ranked twice by the same judge with the same rubric and method (rank a step again, or try the loom’s own judge on past steps).';
  return {
    id: 'repeatability',
    name: 'Repeatability',
    group: 'reliability',
    unit: 'share',
    definition:
      'Share of the steps ranked more than once by the same judge, rubric and method at which the same candidate came first each time.',
    method: WILSON,
    counts: 'repeated steps',
    numbers: [
      countedShare(
        { id: 'repeatability', needs },
        groups.filter(({ same }) => same).length,
        groups.length,
        parts,
      ),
    ],
  };
}

const setOf = ({ order }: RankedFacts): string => [...order].sort().join(' ');
