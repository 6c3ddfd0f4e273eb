import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bySize,
  type DraftFamily,
  draftOf,
  familyOf,
  fieldOf,
  problemsOf,
  serverFieldOf,
  sizeFieldOf,
  storable,
} from '@/components/scaling/families/draft';
import { familySummary } from '@/components/scaling/families/family-summary';
import { sizeText, sizeTyped } from '@/components/scaling/families/size-text';
import { PRESETS } from '@/lib/scaling/models/presets';

const SERVERS = new Set(['server-1']);
const gpt2 = draftOf(PRESETS.find(({ id }) => id === 'gpt2') ?? (PRESETS[0] as never));
const renamed = (name: string): DraftFamily => ({ ...gpt2, id: 'other', name });

describe('a size as it is typed', () => {
  it.each([
    ['1.4B', 1_400_000_000],
    ['1400000000', 1_400_000_000],
    [' 70 m ', 70_000_000],
    ['1,558,000,000', 1_558_000_000],
    ['1.558B', 1_558_000_000],
    ['300k', 300_000],
  ])('%s is %d', (text, parameters) => expect(sizeTyped(text)).toBe(parameters));

  it.each(['', 'large', '1,4B', '-1B', '0', '1.4BB'])('%s is none', (text) =>
    expect(sizeTyped(text)).toBeNull(),
  );

  it('is written short without being changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e15 }),
        (parameters) => sizeTyped(sizeText(parameters)) === parameters,
      ),
    );
    expect(sizeText(1_400_000_000)).toBe('1.4B');
  });
});

describe('families as they stand on the page', () => {
  it('are right as the presets have them', () => {
    const drafts = PRESETS.map(draftOf);
    expect(problemsOf(drafts, SERVERS)).toEqual(new Map());
    expect(storable(drafts, [], new Map())).toEqual(PRESETS);
  });

  it('say what is wrong, by field', () => {
    const [first, second] = gpt2.models;
    const wrong: DraftFamily = {
      ...gpt2,
      models: [
        { id: 'a', name: ' ', size: '', serverId: null },
        { id: 'b', name: 'same', size: '1,4B', serverId: 'gone' },
        { id: 'c', name: 'same ', size: '1B', serverId: 'server-1' },
      ],
    };
    expect([first, second]).not.toContain(undefined);
    expect(problemsOf([wrong, { ...renamed(' gpt-2'), models: [] }], SERVERS)).toEqual(
      new Map([
        [fieldOf('gpt2', 'name', 'a'), 'Give the model the name that its server knows.'],
        [sizeFieldOf('gpt2', 'a'), 'Give its number of parameters, such as 1.4B.'],
        [sizeFieldOf('gpt2', 'b'), 'This is no size. Write 1.4B or 1400000000.'],
        [serverFieldOf('gpt2', 'b'), 'Its server is no longer there. Choose another, or none.'],
        [fieldOf('gpt2', 'name', 'c'), 'This name is in the family already.'],
        [fieldOf('other', 'name'), 'There is a family “GPT-2” already. Give this one another name.'],
        [fieldOf('other', 'models'), 'A family needs a model at least.'],
      ]),
    );
  });

  it('are stored as they were while something of them is wrong, and a new one waits', () => {
    const stored = PRESETS.filter(({ id }) => id === 'gpt2');
    const drafts = [
      { ...gpt2, name: '' },
      { ...renamed('New'), models: [] },
    ];
    expect(storable(drafts, stored, problemsOf(drafts, SERVERS))).toEqual(stored);
  });

  it('have their models by size, those without one last', () => {
    const [small, ...rest] = gpt2.models;
    const untyped = { id: 'x', name: 'x', size: 'tbd', serverId: null };
    const shuffled = { ...gpt2, models: [untyped, ...rest.toReversed(), small as never] };
    expect(bySize(shuffled).models).toEqual([...gpt2.models, untyped]);
    expect(familyOf({ ...gpt2, name: '  GPT-2 ' }, new Map())?.name).toBe('GPT-2');
  });

  it('are told in a line', () => {
    expect(familySummary(gpt2, [])).toBe('4 models, 124M to 1.558B, no server chosen');
    const [first, ...rest] = gpt2.models;
    const served = { ...gpt2, models: [{ ...(first as never as object), serverId: 's1' } as never, ...rest] };
    expect(familySummary(served, [{ id: 's1', name: 'House' }])).toBe(
      '4 models, 124M to 1.558B, on House, 3 without a server',
    );
  });
});
