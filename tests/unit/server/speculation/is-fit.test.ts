import { describe, expect, it } from 'vitest';
import { groundName, isOfNow, isWhole } from '@/lib/server/speculation/is-fit';
import { loomOf, nodeOf, rankingOf, stepOf } from '../../store/records';

const { settings } = loomOf();
const { sampler, judge } = settings;
const step = stepOf({ id: 'step-0001', state: 'open', sampler, judge });
const nodes = ['node-0001', 'node-0002'].map((id) => nodeOf({ id, state: 'done' }));
const rankings = [rankingOf(step.id, ['node-0001', 'node-0002'])];
const view = { step, nodes, rankings, choices: [] };

describe('a step proposed ahead is what would be proposed now', () => {
  it('while sampler, judge, item format and balance are the same, in whatever order their keys are', () => {
    const turned = Object.fromEntries(Object.entries(sampler).toReversed()) as typeof sampler;
    expect(isOfNow(step, { ...settings, sampler: turned }, groundName(settings))).toBe(true);
    expect(isOfNow(step, { ...settings, autoPropose: false }, groundName(settings))).toBe(true);
  });

  it('no longer once one of them changed', () => {
    const ground = groundName(settings);
    expect(isOfNow(step, { ...settings, sampler: { ...sampler, temperature: 0.1 } }, ground)).toBe(false);
    expect(isOfNow(step, { ...settings, judge: { ...judge, rotations: 1 } }, ground)).toBe(false);
    const target = { items: null, balance: { Yes: 0.2, No: 0.8 } };
    expect(isOfNow(step, { ...settings, target }, ground)).toBe(false);
    expect(isOfNow(step, { ...settings, target }, undefined), 'not known after a restart').toBe(true);
  });

  it('whatever number of items is wanted', () => {
    const target = { ...settings.target, items: 7 };
    expect(isOfNow(step, { ...settings, target }, groundName(settings))).toBe(true);
  });
});

describe('it is taken up', () => {
  it('while it runs, or when it ended by itself with something to choose from', () => {
    expect(isWhole({ ...view, step: { ...step, state: 'proposing' }, rankings: [] })).toBe(true);
    expect(isWhole(view)).toBe(true);
    const failed = nodeOf({ id: 'node-0003', state: 'failed' });
    expect(isWhole({ ...view, nodes: [...nodes, failed] })).toBe(true);
    expect(isWhole({ ...view, rankings: [rankingOf(step.id, [])] })).toBe(true);
  });

  it('not when it was cut short, stopped, or nothing came of it', () => {
    const stopped = { code: 'stopped' as const, message: 'Stopped.' };
    expect(isWhole({ ...view, step: { ...step, state: 'interrupted' } })).toBe(false);
    expect(isWhole({ ...view, rankings: [rankingOf(step.id, [], { noSuggestion: stopped })] })).toBe(false);
    expect(isWhole({ ...view, nodes: [...nodes, nodeOf({ id: 'node-0003', state: 'stopped' })] })).toBe(
      false,
    );
    expect(isWhole({ ...view, nodes: nodes.map((node) => ({ ...node, state: 'failed' as const })) })).toBe(
      false,
    );
  });
});
