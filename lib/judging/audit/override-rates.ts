import { acceptParts, OVERRIDDEN } from './agreement';
import { bySides, type HumanChoice } from './human-choice';
import { type JudgeNames, judgeName } from './judge-name';
import { stepShare, WILSON } from './number-of';
import type { Measure } from './report';

/** From so many rounds on they are one group. */
const MANY_ROUNDS = 3;

const byJudge = (names: JudgeNames) => ({
  id: 'override-by-judge',
  name: 'Override rate by judge',
  definition: 'Share of a person’s choices that took another candidate than the suggestion, for each judge.',
  of: ({ ranking }: HumanChoice) => judgeName(ranking, names),
});

const BY_ROUND = {
  id: 'override-by-round',
  name: 'Override rate by round',
  definition:
    'Share of a person’s choices that took another candidate than the suggestion, by how often candidates were asked for at the step: a second round means the first did not do.',
  of: ({ step }: HumanChoice) =>
    step.rounds < MANY_ROUNDS ? ROUNDS[step.rounds - 1] : `${MANY_ROUNDS} rounds or more`,
};
const ROUNDS = ['1 round', '2 rounds'];

const BY_PLACE = {
  id: 'override-by-place',
  name: 'Override rate by place',
  definition:
    'Share of a person’s choices that took another candidate than the suggestion, by the place at which the judge first saw the one taken: a judge without a taste for places gives about the same rate at each.',
  of: ({ ranking, decision }: HumanChoice) => {
    const first = ranking.calls.find(({ kind }) => kind === 'rotation');
    const place = (first?.shown.indexOf(decision.candidateId) ?? -1) + 1;
    return place > 0 ? `Place ${place}` : undefined;
  },
};

/** How often people overrode, by judge, round and place; a choice that has no group (such as no place) is left out of it. */
export const overrideRates = (choices: readonly HumanChoice[], names: JudgeNames): Measure[] =>
  [byJudge(names), BY_ROUND, BY_PLACE].map(({ of, ...facts }) => ({
    ...facts,
    group: facts.id === BY_PLACE.id ? 'position' : 'agreement',
    unit: 'share',
    method: WILSON,
    counts: 'steps',
    numbers: [...Map.groupBy(choices, of)]
      .flatMap(([name, group]) => (name === undefined ? [] : [{ name, group }]))
      .sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }))
      .flatMap(({ name, group }) =>
        bySides(group).map(([side, some]) =>
          stepShare(
            { id: `${facts.id}.${side}.${name}`, side, of: name, needs: `No ${side} choice here yet.` },
            acceptParts(some),
            OVERRIDDEN,
          ),
        ),
      ),
  }));
