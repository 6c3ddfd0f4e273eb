import { rankingTau } from '../../statistics/kendall-tau';
import { bySides, type HumanChoice } from './human-choice';
import { JACKKNIFE, meanSpread } from './jackknife';
import { KEPT_COEFFICIENTS, keptAt, keptSpread } from './keep-table';
import { numberOf, partsBy, stepShare, WILSON } from './number-of';
import type { AuditNumber, AuditPart, Measure } from './report';

const TAKEN = 'The suggestion was taken';
const EDITED = 'The suggestion was taken and edited';
const OTHER = 'Another candidate was taken';

const NEEDS = {
  blind: 'Needs a choice by a person at a blind step, with a suggestion underneath.',
  shown: 'Needs a choice by a person with a suggestion on screen.',
};

/** Choices by how they stand to the suggestion. */
export const acceptParts = (choices: readonly HumanChoice[]): AuditPart[] =>
  partsBy(
    choices,
    [TAKEN, EDITED, OTHER],
    ({ accepted, decision }) => (accepted ? (decision.edited ? EDITED : TAKEN) : OTHER),
    ({ step }) => step.number,
  );
export const ACCEPTED = [TAKEN, EDITED];
export const OVERRIDDEN = [OTHER];

const eachSide = (
  id: string,
  choices: readonly HumanChoice[],
  make: (facts: { id: string; side: 'blind' | 'shown'; needs: string }, of: HumanChoice[]) => AuditNumber,
): AuditNumber[] =>
  bySides(choices).map(([side, of]) => make({ id: `${id}.${side}`, side, needs: NEEDS[side] }, of));

export const acceptRate = (choices: readonly HumanChoice[]): Measure => ({
  id: 'accept-rate',
  name: 'Top-1 accept rate',
  group: 'agreement',
  unit: 'share',
  definition:
    'Share of a person’s choices that took the judge’s suggestion, as it was or edited; choices of the autopilot do not count.',
  method: WILSON,
  counts: 'steps',
  numbers: eachSide('accept-rate', choices, (facts, of) => stepShare(facts, acceptParts(of), ACCEPTED)),
});

export const reciprocalRank = (choices: readonly HumanChoice[]): Measure => ({
  id: 'reciprocal-rank',
  name: 'Mean reciprocal rank',
  group: 'agreement',
  unit: 'coefficient',
  definition:
    'Mean of 1 over the place of the person’s pick in the judge’s order: 1 when it always stood first, 0.5 when always second; a pick the judge did not rank counts 0.',
  method: JACKKNIFE,
  counts: 'steps',
  numbers: eachSide('reciprocal-rank', choices, (facts, of) => {
    const place = ({ ranking, decision }: HumanChoice) => ranking.order.indexOf(decision.candidateId) + 1;
    const names = [...new Set(of.map(place))].sort((a, b) => (a || 99) - (b || 99));
    const nameOf = (at: number) => (at === 0 ? 'Not ranked by the judge' : `Taken from place ${at}`);
    const parts = partsBy(
      of,
      names.map(nameOf),
      (one) => nameOf(place(one)),
      ({ step }) => step.number,
    );
    const spread = meanSpread(
      of.map((one) => (place(one) === 0 ? 0 : 1 / place(one))),
      [0, 1],
    );
    return numberOf(facts, spread, of.length, parts);
  }),
});

export const kendallsTau = (choices: readonly HumanChoice[]): Measure => {
  const ranked = choices.flatMap((choice) => {
    const order = choice.decision.order ?? [];
    const isFull = choice.ranking.order.every((id) => order.includes(id));
    const tau = isFull ? rankingTau(order, choice.ranking.order) : null;
    return tau === null ? [] : [{ ...choice, tau }];
  });
  return {
    id: 'kendalls-tau',
    name: 'Kendall’s tau',
    group: 'agreement',
    unit: 'coefficient',
    definition:
      'How alike the person’s full order and the judge’s are: 1 for the same order, 0 for no relation, −1 for the reverse; a mean over the steps that a person ranked in full.',
    method: JACKKNIFE,
    counts: 'steps',
    numbers: bySides(ranked).map(([side, list]) => {
      const of = list as typeof ranked;
      const needs = `Needs a person’s full order of the candidates at a ${side === 'blind' ? 'blind step' : 'step with the suggestion on screen'}.`;
      const parts = [{ name: 'Ranked in full', steps: of.map(({ step }) => step.number) }];
      const spread = meanSpread(
        of.map(({ tau }) => tau),
        [-1, 1],
      );
      return numberOf({ id: `kendalls-tau.${side}`, side, needs }, spread, of.length, parts);
    }),
  };
};

const WORDS = {
  kappa: {
    name: 'Cohen’s kappa',
    definition:
      'Agreement of judge and person on which candidates to keep (each keeps one a step), beyond what their shares of kept ones give by chance (Cohen 1960): 1 is full agreement, 0 is chance.',
  },
  ac1: {
    name: 'Gwet’s AC1',
    definition:
      'As kappa, with a chance term that holds up where one answer is far more frequent, as “reject” is here (Gwet 2008).',
  },
};

export const keepAgreement = (choices: readonly HumanChoice[]): Measure[] =>
  (['kappa', 'ac1'] as const).map((id) => ({
    id,
    ...WORDS[id],
    group: 'agreement',
    unit: 'coefficient',
    method: JACKKNIFE,
    counts: 'steps',
    numbers: eachSide(id, choices, (facts, of) =>
      numberOf(facts, keptSpread(of.map(keptAt), KEPT_COEFFICIENTS[id]), of.length, acceptParts(of)),
    ),
  }));
