import type { CallDigest } from '../../loom/ranking-digest';
import type { DecidedStep } from '../decided-step';
import { JACKKNIFE, ratioSpread } from './jackknife';
import { countedShare, numberOf, partsBy, stepShare, WILSON } from './number-of';
import type { Measure } from './report';

interface Rotated {
  number: number;
  /** First of each readable rotation, in the order asked. */
  firsts: string[];
}

const SAME = 'All rotations put the same candidate first';
const FLIPPED = 'They do not all put the same candidate first';
const NEEDS = 'Needs a step with two rotations that could be read.';

/** A readable listwise call with its first and the place it was shown at, from 0. */
export const firstOf = ({ kind, order, shown }: CallDigest): { nodeId: string; place: number } | null => {
  const nodeId = order?.[0];
  if (kind !== 'rotation' || nodeId === undefined) return null;
  const place = shown.indexOf(nodeId);
  return place < 0 ? null : { nodeId, place };
};

/** How often the judge's first changes with the order it is shown the candidates in; of the ranking each step was decided by. */
export function flipRates(steps: readonly DecidedStep[]): Measure[] {
  const rotated = steps
    .map(({ number, ranking }) => ({
      number,
      firsts: (ranking?.calls ?? []).flatMap((call) => firstOf(call)?.nodeId ?? []),
    }))
    .filter(({ firsts }) => firsts.length > 1);
  const isSame = ({ firsts }: Rotated) => firsts.every((first) => first === firsts[0]);
  const parts = partsBy(rotated, [SAME, FLIPPED], (one) => (isSame(one) ? SAME : FLIPPED), numberOfStep);
  const common = { group: 'reliability', unit: 'share' } as const;
  return [
    {
      ...common,
      id: 'flip-rate',
      name: 'Flip rate between rotations',
      definition:
        'Share of the steps whose rotations do not all put the same candidate first. With calls that stop once it is decided it is a little too low.',
      method: WILSON,
      counts: 'steps',
      numbers: [stepShare({ id: 'flip-rate', needs: NEEDS }, parts, [FLIPPED])],
    },
    {
      ...common,
      id: 'flip-rate-pairs',
      name: 'Flip rate per pair of rotations',
      definition: 'Share of the pairs of rotations of a step that put different candidates first.',
      method: JACKKNIFE,
      counts: 'pairs',
      numbers: [pairShare(rotated, parts), ...eachPair(rotated)],
    },
  ];
}

const numberOfStep = ({ number }: Rotated): number => number;

function pairShare(rotated: readonly Rotated[], parts: Parameters<typeof numberOf>[3]) {
  const counted = rotated.map(({ firsts }) => {
    const pairs = (firsts.length * (firsts.length - 1)) / 2;
    const same = [...Map.groupBy(firsts, (first) => first).values()];
    return [pairs - same.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0), pairs] as const;
  });
  const n = counted.reduce((sum, [, pairs]) => sum + pairs, 0);
  return numberOf({ id: 'flip-rate-pairs', needs: NEEDS }, ratioSpread(counted, [0, 1]), n, parts);
}

const DIFFERENT = 'They put different candidates first';
const ALIKE = 'They put the same candidate first';

function eachPair(rotated: readonly Rotated[]) {
  const most = rotated.reduce((longest, { firsts }) => Math.max(longest, firsts.length), 0);
  if (most < 3) return [];
  return Array.from({ length: most }, (_, one) =>
    Array.from({ length: one }, (_, other) => [other, one] as const),
  )
    .flat()
    .map(([one, other]) => {
      const both = rotated.filter(({ firsts }) => firsts.length > other);
      const name = ({ firsts }: Rotated) => (firsts[one] === firsts[other] ? ALIKE : DIFFERENT);
      const parts = partsBy(both, [DIFFERENT, ALIKE], name, numberOfStep);
      const facts = {
        id: `flip-rate-pairs.${one}-${other}`,
        of: `${one + 1} and ${other + 1}`,
        needs: NEEDS,
      };
      return countedShare(facts, parts[0]?.steps.length ?? 0, both.length, parts);
    });
}
