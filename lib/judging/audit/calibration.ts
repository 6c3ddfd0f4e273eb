import { wilson } from '../../statistics/wilson';
import { acceptParts } from './agreement';
import { bySides, type HumanChoice } from './human-choice';
import { JACKKNIFE, jackknife, meanSpread, type Spread } from './jackknife';
import { numberOf } from './number-of';
import type { Measure, ReliabilityBin, RiskPoint } from './report';

type Sure = HumanChoice & { confidence: number };

/** Choices whose suggestion has a confidence, the least sure first. */
const sureOf = (choices: readonly HumanChoice[]): Sure[] =>
  choices
    .flatMap((choice) => {
      const { confidence } = choice.ranking;
      return confidence === null ? [] : [{ ...choice, confidence }];
    })
    .sort((one, other) => one.confidence - other.confidence);

const MOST_BINS = 10;
/** Choices a bin, where there are enough. */
const LEAST_IN_BIN = 10;

/** Bins of about equal count; equal confidences are never parted, so few levels give few bins. */
function binned(sure: readonly Sure[]): Sure[][] {
  const bins = Math.max(1, Math.min(MOST_BINS, Math.floor(sure.length / LEAST_IN_BIN)));
  const levels = [...Map.groupBy(sure, ({ confidence }) => confidence).values()];
  const out: Sure[][] = [];
  let before = 0;
  let last = -1;
  for (const level of levels) {
    // The bin that the middle of the level falls in.
    const bin = Math.min(bins - 1, Math.floor(((before + level.length / 2) / sure.length) * bins));
    if (bin === last) out.at(-1)?.push(...level);
    else out.push([...level]);
    last = bin;
    before += level.length;
  }
  return out;
}

export const reliabilityBins = (choices: readonly HumanChoice[]): ReliabilityBin[] =>
  binned(sureOf(choices)).map((bin) => {
    const accepted = bin.filter((one) => one.accepted).length;
    return {
      n: bin.length,
      share: accepted / bin.length,
      interval: wilson(accepted, bin.length),
      confidence: bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length,
      from: bin[0]?.confidence ?? 0,
      to: bin.at(-1)?.confidence ?? 0,
      steps: bin.map(({ step }) => step.number).sort((a, b) => a - b),
    };
  });

/** Σ over bins of |Σ (confidence − accepted)|, over all choices; bins stay as they are while one is left out. */
function calibrationError(bins: readonly Sure[][]): Spread {
  const gaps = bins.map((bin) => bin.reduce((sum, one) => sum + gapOf(one), 0));
  const n = bins.reduce((sum, { length }) => sum + length, 0);
  const total = gaps.reduce((sum, gap) => sum + Math.abs(gap), 0);
  const without = bins.flatMap((bin, at) => {
    const gap = gaps[at] ?? 0;
    return bin.map((one) => (n < 2 ? null : (total - Math.abs(gap) + Math.abs(gap - gapOf(one))) / (n - 1)));
  });
  return jackknife(n === 0 ? null : total / n, without, [0, 1]);
}

const gapOf = ({ confidence, accepted }: Sure): number => confidence - Number(accepted);

const MEASURES = [
  {
    id: 'calibration-error',
    name: 'Expected calibration error',
    definition:
      'How far the confidence is from the share of suggestions that people take, a mean over bins of about equal count: 0 where a confidence of 80 % means that 80 % are taken.',
    of: (sure: readonly Sure[]) => calibrationError(binned(sure)),
  },
  {
    id: 'brier',
    name: 'Brier score',
    definition:
      'Mean squared distance between the confidence and what the person did (1 took the suggestion, 0 did not; Brier 1950): 0 is perfect, 0.25 is what always saying 50 % gives.',
    of: (sure: readonly Sure[]) =>
      meanSpread(
        sure.map((one) => gapOf(one) ** 2),
        [0, 1],
      ),
  },
];

export const calibration = (choices: readonly HumanChoice[]): Measure[] =>
  MEASURES.map(({ of, ...facts }) => ({
    ...facts,
    group: 'reliability',
    unit: 'coefficient',
    method: JACKKNIFE,
    counts: 'steps',
    numbers: bySides(choices).map(([side, some]) => {
      const sure = sureOf(some);
      const where = side === 'blind' ? 'at a blind step' : 'with the suggestion on screen';
      const needs = `Needs a choice by a person ${where} whose suggestion has a confidence.`;
      return numberOf({ id: `${facts.id}.${side}`, side, needs }, of(sure), sure.length, acceptParts(sure));
    }),
  }));

const MOST_POINTS = 200;

/**
 * How many suggestions are at least so sure, and how many of those people did not take: a point for each confidence there
 * is, thinned out to about 200, the least sure among them.
 */
export function riskPoints(choices: readonly HumanChoice[]): RiskPoint[] {
  const sure = sureOf(choices).reverse();
  let missed = 0;
  const points = sure.flatMap((one, at) => {
    if (!one.accepted) missed++;
    if (sure[at + 1]?.confidence === one.confidence) return [];
    const n = at + 1;
    const interval = wilson(missed, n);
    return [{ n, share: missed / n, interval, threshold: one.confidence, coverage: n / sure.length }];
  });
  const stride = Math.ceil(points.length / MOST_POINTS);
  return points.filter((_, at) => (points.length - 1 - at) % stride === 0);
}
