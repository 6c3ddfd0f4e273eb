import { type DecidedStep, outcomeOf, type RankedFacts } from '../decided-step';
import { acceptRate, keepAgreement, kendallsTau, reciprocalRank } from './agreement';
import { calibration, reliabilityBins, riskPoints } from './calibration';
import { costMeasures, costPoints, moneyMeasure } from './cost';
import { firstOfPerson, type HumanChoice, humanChoices } from './human-choice';
import { auditedJudges, isAsked, type JudgeNames } from './judge-name';
import { overrideRates } from './override-rates';
import { placeBars, placeTest } from './places';
import { repeatability, type TrialFacts } from './repeats';
import { abstentions, replyShares } from './replies';
import type { AuditReport } from './report';
import { flipRates } from './rotations';

export interface AuditInput {
  steps: readonly DecidedStep[];
  trials: readonly TrialFacts[];
  names: JudgeNames;
  /** US dollars of one ranking; null where no price is known. */
  moneyOf(ranking: RankedFacts): number | null;
}

/** All numbers on the judges of a loom. The order of `steps` plays no part. */
export function auditOf({ steps, trials, names, moneyOf }: AuditInput): AuditReport {
  const inOrder = [...steps].sort((one, other) => one.number - other.number);
  const choices = humanChoices(inOrder);
  // What is hidden from the person is not told by a number either.
  const told = inOrder.filter(({ hidden }) => !hidden);
  const places = placeBars(told);
  const side = (of: HumanChoice['side']) => choices.filter((choice) => choice.side === of);
  const [blind, shown] = [side('blind'), side('shown')];
  return {
    counts: countsOf(inOrder, blind.length, shown.length),
    judges: auditedJudges(inOrder, names),
    measures: [
      acceptRate(choices),
      reciprocalRank(choices),
      kendallsTau(choices),
      ...keepAgreement(choices),
      placeTest(places),
      ...overrideRates(choices, names),
      ...flipRates(told),
      repeatability(told, trials, names),
      replyShares(told),
      abstentions(told),
      ...calibration(choices),
      ...costMeasures(inOrder),
      moneyMeasure(inOrder, moneyOf),
    ],
    places,
    reliability: { blind: reliabilityBins(blind), shown: reliabilityBins(shown) },
    riskCoverage: { blind: riskPoints(blind), shown: riskPoints(shown) },
    cost: costPoints(inOrder),
    steps: inOrder.map((step) => ({ number: step.number, id: step.stepId, outcome: outcomeOf(step) })),
  };
}

function countsOf(steps: readonly DecidedStep[], blind: number, shown: number): AuditReport['counts'] {
  const byPerson = steps.filter((step) => firstOfPerson(step)).length;
  const open = steps.filter(({ decisions }) => decisions.length === 0).length;
  return {
    steps: steps.length,
    blind,
    shown,
    own: byPerson - blind - shown,
    autopilot: steps.length - byPerson - open,
    open,
    unjudged: steps.filter(({ rankings }) => !rankings.some(isAsked)).length,
  };
}
