import { describe, expect, test } from 'vitest';
import type { DecidedStep, RankedFacts, StepDecision } from '@/lib/judging/decided-step';
import { type Learned, learnWeights } from '@/lib/judging/learned';
import { HASH, madeStep, rubricOf, stepsBy } from './made-steps';

const RUBRIC = rubricOf({ clear: 1, novel: 1 });
const learn = (steps: readonly DecidedStep[], rubric = RUBRIC): Learned =>
  learnWeights(steps, rubric, HASH, { now: 5, seed: 1 });
const whyOf = (learned: Learned) => ('why' in learned ? learned.why : null);
const offerOf = (learned: Learned) => ('offer' in learned ? learned.offer : null);

describe('nothing is offered', () => {
  test('with too few choices, or too few that can be used', () => {
    expect(whyOf(learn([]))).toContain('There are 0 choices');
    expect(whyOf(learn(stepsBy('novel', 29, 1)))).toContain('29 choices');
    expect(learn(stepsBy('novel', 29, 1))).toMatchObject({ heldOut: null, choices: 29 });
  });

  test('from what the autopilot took, whatever there is of it', () => {
    expect(learn(stepsBy('novel', 500, 1, { by: 'autopilot' }))).toMatchObject({ choices: 0 });
  });

  test('from scores by another rubric, choices of what was not scored, or of one alone', () => {
    expect(learn(stepsBy('novel', 50, 1, { rubricHash: 'another' }))).toMatchObject({ choices: 0 });
    const scores = [null, { clear: 1, novel: 2 }, { clear: 2, novel: 1 }];
    const unscored = Array.from({ length: 50 }, (_, at) => madeStep({ at, scores, chosen: 0 }));
    const alone = Array.from({ length: 50 }, (_, at) =>
      madeStep({ at, scores: scores.slice(0, 2), chosen: 1 }),
    );
    expect(learn([...unscored, ...alone])).toMatchObject({ choices: 0 });
  });

  test('where the owner’s weights are as good, with the numbers', () => {
    const result = learn(stepsBy('novel', 60, 3), rubricOf({ clear: 0, novel: 1 }));
    expect(whyOf(result)).toMatch(/On choices held out/);
    expect('why' in result && result.heldOut?.owner.top1).toBeGreaterThan(0.6);
  });
});

describe('what people go by is learned', () => {
  test('offered, switched off, with what it rests on', () => {
    const offer = offerOf(learn(stepsBy('novel', 80, 1)));
    expect(offer).toMatchObject({
      on: false,
      rubricHash: HASH,
      choices: 80,
      blind: 0,
      folds: 5,
      createdAt: 5,
    });
    expect(offer?.weights.novel).toBeGreaterThan((offer?.weights.clear ?? 9) + 0.8);
    const { learned, owner } = offer?.heldOut ?? { learned: null, owner: null };
    expect(learned?.top1).toBeGreaterThanOrEqual(owner?.top1 ?? 1);
    expect(learned?.logLoss).toBeLessThan(owner?.logLoss ?? 0);
  });

  test('choices of the autopilot beside them change nothing', () => {
    const human = stepsBy('novel', 80, 1);
    expect(learn([...stepsBy('clear', 300, 2, { by: 'autopilot' }), ...human])).toEqual(learn(human));
  });

  test('a second branch takes nothing back: the first choice of a person counts, blind as it was', () => {
    const human = stepsBy('novel', 80, 1, { blind: true });
    const branched = human.map((step) => {
      const other = step.candidates.find(({ nodeId }) => nodeId !== step.decision?.candidateId)?.nodeId ?? '';
      const second = { ...(step.decision as StepDecision), candidateId: other, suggestionVisible: true };
      return { ...step, decision: second, decisions: [...step.decisions, second] };
    });
    expect(learn(branched)).toEqual(learn(human));
  });

  test('candidates that came after the choice were not there to choose', () => {
    const human = stepsBy('novel', 80, 1);
    const later = human.map((step) => {
      const first = step.ranking as RankedFacts;
      const late = { nodeId: 'late', flags: [], takeable: true, label: null };
      const scores = {
        ...first.scores,
        late: { clear: { score: 5, reason: '' }, novel: { score: 5, reason: '' } },
      };
      const second = { ...first, rankingId: 'second round', scores };
      return { ...step, candidates: [...step.candidates, late], rankings: [first, second] };
    });
    expect(learn(later)).toEqual(learn(human));
  });

  test('a blind choice counts as two', () => {
    const mixed = (blind: boolean) => [...stepsBy('clear', 60, 1), ...stepsBy('novel', 60, 2, { blind })];
    const weighed = (blind: boolean) =>
      offerOf(learn(mixed(blind), rubricOf({ clear: 1, novel: 0 }))) ?? { weights: {}, blind: 0 };
    expect(weighed(true).blind).toBe(60);
    const lead = ({ weights }: { weights: Record<string, number> }) =>
      (weights.novel ?? 0) - (weights.clear ?? 0);
    expect(lead(weighed(true))).toBeGreaterThan(lead(weighed(false)) + 0.1);
  });

  test('that a gate’s flag puts people off', () => {
    const scores = [
      { clear: 3, novel: 3 },
      { clear: 3, novel: 3 },
      { clear: 3, novel: 3 },
    ];
    const steps = Array.from({ length: 60 }, (_, at) => {
      const chosen = at % 3;
      const flags = scores.map((_, i) => (i === chosen ? [] : ['near-duplicate' as const]));
      return madeStep({ at, scores, chosen, flags });
    });
    expect(offerOf(learn(steps))?.weights['gate:near-duplicate']).toBeLessThan(-1);
  });

  test('the fewer choices, the nearer to the owner’s weights', () => {
    const lead = (count: number) => {
      const weights: Record<string, number> = offerOf(learn(stepsBy('novel', count, 1)))?.weights ?? {};
      return ((weights.novel ?? 0) - (weights.clear ?? 0)) / ((weights.novel ?? 0) + (weights.clear ?? 0));
    };
    expect(lead(40)).toBeGreaterThan(0);
    expect(lead(40)).toBeLessThan(lead(600));
  });
});
