import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Foreseen, type Link, leadsTo, planAhead } from '@/lib/server/speculation/plan-ahead';
import { choiceOf, nodeOf, rankingOf, stepOf } from '../../store/records';

const link = (stepId: string, leadsTo: string | null, running = false): Link => ({
  stepId,
  leadsTo,
  running,
});
const foreseen = (patch: Partial<Foreseen>): Foreseen => ({
  leave: 'start',
  depth: 1,
  chain: [link('read', 'best')],
  running: [],
  ...patch,
});

describe('what is proposed ahead', () => {
  it('is the next step on the suggestion of the one that is read', () => {
    expect(planAhead(foreseen({}))).toEqual({ start: 'best', stop: [] });
  });

  it('goes no further than it may', () => {
    const chain = [link('read', 'best'), link('ahead', 'next')];
    expect(planAhead(foreseen({ chain })).start).toBeNull();
    expect(planAhead(foreseen({ chain, depth: 2 })).start).toBe('next');
  });

  it('waits for the step ahead to end before it goes on from there', () => {
    const chain = [link('read', 'best'), link('ahead', null, true)];
    expect(planAhead(foreseen({ chain, depth: 3, running: ['ahead'] }))).toEqual({ start: null, stop: [] });
  });

  it('is nothing where no step waits, or it has no suggestion to go on from', () => {
    expect(planAhead(foreseen({ chain: [] })).start).toBeNull();
    expect(planAhead(foreseen({ chain: [link('read', null)] })).start).toBeNull();
  });

  it('is nothing new while the autopilot flies or the budget is spent; what runs may end', () => {
    const chain = [link('read', 'best'), link('ahead', null, true)];
    expect(planAhead(foreseen({ leave: 'keep' }))).toEqual({ start: null, stop: [] });
    expect(planAhead(foreseen({ leave: 'keep', chain, running: ['ahead', 'aside'] }))).toEqual({
      start: null,
      stop: ['aside'],
    });
  });
});

describe('what is ended', () => {
  it('is what the person will not come to', () => {
    expect(planAhead(foreseen({ chain: [], running: ['ahead'] })).stop).toEqual(['ahead']);
    expect(planAhead(foreseen({ running: ['ahead'] }))).toEqual({ start: 'best', stop: ['ahead'] });
  });

  it('is nothing while the step that is read gets more candidates: its suggestion may stay', () => {
    const chain = [link('read', null, true)];
    expect(planAhead(foreseen({ chain, running: ['ahead'] }))).toEqual({ start: null, stop: [] });
  });

  it('is everything once it is switched off', () => {
    const chain = [link('read', 'best'), link('ahead', null, true)];
    expect(planAhead(foreseen({ leave: 'stop', chain, running: ['ahead'] })).stop).toEqual(['ahead']);
  });
});

it('never ends a step that the person is on the way to, nor starts where one is', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const links = fc
    .subarray(ids)
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((id, at) =>
          fc.constantFrom(link(id, `under ${chosen[at + 1] ?? 'nothing'}`), link(id, null, true)),
        ),
      ),
    );
  fc.assert(
    fc.property(
      links,
      fc.subarray(ids),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom('start' as const, 'keep' as const),
      (chain, running, depth, leave) => {
        const { start, stop } = planAhead({ leave, depth, chain, running });
        const onTheWay = chain.map(({ stepId }) => stepId);
        expect(stop.filter((id) => onTheWay.includes(id))).toEqual([]);
        expect(onTheWay.map((id) => `under ${id}`)).not.toContain(start);
        if (leave === 'keep') expect(start).toBeNull();
      },
    ),
  );
});

describe('where a step leads', () => {
  const nodes = ['node-0001', 'node-0002'].map((id, seq) => nodeOf({ id, seq }));
  const step = stepOf({ id: 'step-0001', state: 'open' });
  const view = {
    step,
    nodes,
    rankings: [rankingOf(step.id, ['node-0002', 'node-0001'])],
    choices: [],
  };
  const accept = choiceOf(step.id, 'node-0002');
  const override = choiceOf(step.id, 'node-0001');

  it('is to its suggestion, be it open or accepted', () => {
    expect(leadsTo(view)).toBe('node-0002');
    expect(leadsTo({ ...view, choices: [accept] })).toBe('node-0002');
  });

  it('is nowhere after an override, until that is undone', () => {
    expect(leadsTo({ ...view, choices: [override] })).toBeNull();
    expect(leadsTo({ ...view, choices: [{ ...override, undoneAt: 9 }] })).toBe('node-0002');
  });

  it('is nowhere while it runs, without a suggestion, and while the suggestion is hidden', () => {
    expect(leadsTo({ ...view, step: { ...step, state: 'judging' } })).toBeNull();
    expect(leadsTo({ ...view, rankings: [] })).toBeNull();
    expect(leadsTo({ ...view, step: { ...step, blind: true } })).toBeNull();
    expect(leadsTo({ ...view, step: { ...step, blind: true }, choices: [accept] })).toBe('node-0002');
  });
});
