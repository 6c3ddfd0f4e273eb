import { describe, expect, test } from 'vitest';
import { stepSentence, suggestedNumber, takenWords } from '@/components/steering/step-words';
import { whyOf } from '@/lib/loom/judge/why';
import { FIRST, openStep, SECOND, STEP_ID, THIRD } from '../../store/fakes';
import { choiceOf, judge, nodeOf, rankingOf, stepOf } from '../../store/records';

const view = { ...openStep(), judging: null };
const inState = (state: 'proposing' | 'judging' | 'interrupted') => ({
  ...view,
  step: stepOf({ id: STEP_ID, state }),
});

describe('the sentence of a step', () => {
  test('counts what has arrived', () => {
    const nodes = view.nodes.map((node, at) => (at === 0 ? { ...node, state: 'streaming' as const } : node));
    expect(stepSentence({ ...inState('proposing'), nodes })).toBe(
      '2 of 3 candidates have arrived from practice-1.\nThe judge ranks them once all are here.',
    );
  });

  test('says how far the judge is, where that is known', () => {
    expect(stepSentence(inState('judging'))).toMatch(/^The judge is at work\.\n/);
    expect(stepSentence({ ...inState('judging'), judging: { done: 1, calls: 3 } })).toMatch(/1 of 3 calls/);
  });

  test('tells the agreement and who judged; without a suggestion, why', () => {
    expect(stepSentence(view)).toBe('All agree.\nJudge: heuristic (practice).');
    const none = rankingOf(STEP_ID, [], {
      noSuggestion: { code: 'judge-off', message: 'The judge is off for this loom.' },
      method: 'none',
    });
    expect(stepSentence({ ...view, rankings: [none] })).toBe('You choose. The judge is off for this loom.');
    expect(stepSentence({ ...inState('interrupted'), rankings: [] })).toBe('Not ranked: you choose.');
  });
});

describe('at a blind step', () => {
  const blind = { ...view, step: { ...view.step, blind: true } };

  test('neither sentence nor numbers say anything of the judge or the model until it is chosen', () => {
    for (const state of ['judging', 'open', 'interrupted'] as const)
      expect(stepSentence({ ...blind, step: { ...blind.step, state } })).toBe(
        'A blind step: choose first, then see what the judge says.',
      );
    const nodes = view.nodes.map((node) => ({ ...node, state: 'streaming' as const }));
    const proposing = { ...blind, nodes, step: { ...blind.step, state: 'proposing' as const } };
    expect(stepSentence(proposing)).toMatch(/^0 of 3 candidates have arrived\.\nA blind step/);
    expect(suggestedNumber(blind)).toBeNull();
  });

  test('all of it is said after', () => {
    const choices = [choiceOf(STEP_ID, FIRST, { suggestionVisible: false })];
    expect(stepSentence({ ...blind, choices })).toBe('All agree.\nJudge: heuristic (practice).');
    expect(takenWords({ ...blind, choices })).toBe('Taken: 2, an override');
  });

  test('a failure is named all the same', () => {
    const nodes = view.nodes.map((node) => ({ ...node, state: 'failed' as const }));
    expect(stepSentence({ ...blind, nodes })).toMatch(/^Every candidate failed/);
  });
});

describe('what was taken', () => {
  test('is named by its number in the shown order; an override and the autopilot are named', () => {
    expect(suggestedNumber(view)).toBe(1);
    expect(takenWords(view)).toBeNull();
    expect(takenWords({ ...view, choices: [choiceOf(STEP_ID, SECOND)] })).toBe('Taken: 1');
    expect(takenWords({ ...view, choices: [choiceOf(STEP_ID, FIRST)] })).toBe('Taken: 2, an override');
    expect(takenWords({ ...view, choices: [choiceOf(STEP_ID, SECOND, { by: 'autopilot' })] })).toBe(
      'Taken: 1 by the autopilot',
    );
  });

  test('before the judge spoke is no override', () => {
    const choices = [choiceOf(STEP_ID, THIRD, { rankingId: null })];
    expect(takenWords({ ...view, choices })).toBe('Taken: 3');
  });
});

describe('the line under a candidate', () => {
  const { criteria } = judge.rubric;
  const done = nodeOf({ id: FIRST, state: 'done', text: 'x' });

  test('is the judge’s summary for the suggestion, the weakest criterion for the others', () => {
    const ranking = rankingOf(STEP_ID, [SECOND, FIRST]);
    expect(whyOf({ ...done, id: SECOND }, ranking, criteria)).toBe('It is clear.');
    expect(whyOf(done, ranking, criteria)).toBe('clear: so');
  });

  test('says why a candidate was not judged, or what became of it', () => {
    const ranking = rankingOf(STEP_ID, [], { excluded: [{ nodeId: FIRST, reason: 'Too long.' }] });
    expect(whyOf(done, ranking, criteria)).toBe('Not judged: Too long.');
    expect(whyOf({ ...done, state: 'interrupted' }, ranking, criteria)).toMatch(/^Interrupted/);
    expect(whyOf({ ...done, origin: 'human' }, ranking, criteria)).toBe('Your edited copy.');
    expect(whyOf(done, null, criteria)).toBe('');
  });
});
