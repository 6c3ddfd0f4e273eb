import type { DecidedStep, RankedFacts } from '../decided-step';
import { JACKKNIFE, meanSpread } from './jackknife';
import { isAsked } from './judge-name';
import { numberOf } from './number-of';
import type { AuditUnit, CostPoint, Measure } from './report';

interface StepCost {
  number: number;
  tokens: number;
  ms: number;
  calls: number;
}

/** What judging took, a line for each step that a judge was asked about: all its rankings together. */
const stepCosts = (steps: readonly DecidedStep[]): StepCost[] =>
  steps.flatMap(({ number, rankings }) => {
    const asked = rankings.filter(isAsked);
    const total = (of: (ranking: (typeof asked)[number]) => number) =>
      asked.reduce((sum, ranking) => sum + of(ranking), 0);
    if (asked.length === 0) return [];
    return [
      {
        number,
        tokens: total(({ tokensIn, tokensOut }) => tokensIn + tokensOut),
        ms: total(({ ms }) => ms),
        calls: total(({ calls }) => calls.length),
      },
    ];
  });

const NEEDS = 'Needs a step that a judge was asked about.';

const COSTS: { id: AuditUnit & keyof StepCost; name: string; definition: string }[] = [
  {
    id: 'tokens',
    name: 'Tokens a step',
    definition:
      'Mean tokens that went into judging a step, prompts and replies of all its rankings together.',
  },
  {
    id: 'ms',
    name: 'Time a step',
    definition: 'Mean time that judging a step took, all its rankings together.',
  },
  { id: 'calls', name: 'Calls a step', definition: 'Mean number of calls to the judge at a step.' },
];

export function costMeasures(steps: readonly DecidedStep[]): Measure[] {
  const costs = stepCosts(steps);
  return COSTS.map(({ id, name, definition }) => ({
    id: `cost-${id}`,
    name,
    group: 'cost',
    unit: id,
    definition,
    method: JACKKNIFE,
    counts: 'steps',
    numbers: [
      numberOf(
        { id: `cost-${id}`, needs: NEEDS },
        meanSpread(
          costs.map((cost) => cost[id]),
          [0, Number.POSITIVE_INFINITY],
        ),
        costs.length,
        [{ name: 'Judged', steps: costs.map(({ number }) => number) }],
      ),
    ],
  }));
}

/** Money a step, over the steps of which every ranking has a known price. */
export function moneyMeasure(
  steps: readonly DecidedStep[],
  moneyOf: (ranking: RankedFacts) => number | null,
): Measure {
  const asked = steps.filter(({ rankings }) => rankings.some(isAsked));
  const priced = asked.flatMap(({ number, rankings }) => {
    const money = rankings.filter(isAsked).map(moneyOf);
    return money.includes(null)
      ? []
      : [{ number, money: money.reduce<number>((sum, one) => sum + (one ?? 0), 0) }];
  });
  const unknown = asked.length - priced.length;
  const facts = {
    id: 'cost-money',
    needs: unknown > 0 ? 'The price is unknown: the price table does not have this server’s model.' : NEEDS,
    detail: unknown > 0 ? `Without ${unknown} steps whose price is unknown.` : null,
  };
  const spread = meanSpread(
    priced.map(({ money }) => money),
    [0, Number.POSITIVE_INFINITY],
  );
  return {
    id: 'cost-money',
    name: 'Money a step',
    group: 'cost',
    unit: 'dollars',
    definition: 'Mean price of judging a step in US dollars, by the price table that comes with Espalier.',
    method: JACKKNIFE,
    counts: 'steps',
    numbers: [
      numberOf(facts, spread, priced.length, [{ name: 'Judged', steps: priced.map(({ number }) => number) }]),
    ],
  };
}

const MOST_POINTS = 60;

/** Mean cost over the steps in their order, in at most 60 stretches of as many steps each. */
export function costPoints(steps: readonly DecidedStep[]): CostPoint[] {
  const costs = stepCosts(steps).sort((one, other) => one.number - other.number);
  const size = Math.max(1, Math.ceil(costs.length / MOST_POINTS));
  return Array.from({ length: Math.ceil(costs.length / size) }, (_, at) => {
    const some = costs.slice(at * size, (at + 1) * size);
    const mean = (of: 'tokens' | 'ms') => some.reduce((sum, cost) => sum + cost[of], 0) / some.length;
    const numbers = some.map(({ number }) => number);
    return {
      from: numbers[0] ?? 0,
      to: numbers.at(-1) ?? 0,
      tokens: mean('tokens'),
      ms: mean('ms'),
      steps: numbers,
    };
  });
}
