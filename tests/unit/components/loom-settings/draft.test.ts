import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft, readEdits } from '@/components/loom-settings/check-draft';
import { type Draft, draftOf, realEdits, toRequests } from '@/components/loom-settings/draft';
import { escaped, unescaped } from '@/components/loom-settings/escapes';
import { evenBalance, renameLabel, withLabels } from '@/components/loom-settings/labels';
import { placeOf } from '@/components/loom-settings/places';
import { TEMPTING_BUT_WRONG } from '@/lib/loom/templates/tempting-but-wrong';

const saved: Draft = draftOf({ title: 'T', settings: TEMPTING_BUT_WRONG.settings }, 'Write.');
const format = saved.format as NonNullable<Draft['format']>;
const errorsOf = (edits: Partial<Draft>): [string, string][] => {
  const checked = checkDraft({ ...saved, ...edits });
  return checked.ok ? [] : [...checked.errors];
};
const withLabel = (text: string) => ({ ...format, labels: [...format.labels, { text, meaning: '' }] });

describe('a draft', () => {
  it('is right as it is saved', () => {
    expect(checkDraft(saved)).toEqual({ ok: true, draft: saved });
  });

  it.each<[string, Partial<Draft>, [string, string]]>([
    ['an empty title', { title: '  ' }, ['title', 'This cannot be empty.']],
    [
      'an empty separator',
      { format: { ...format, separator: '' } },
      ['format.separator', 'This cannot be empty.'],
    ],
    [
      'a blank label',
      { format: withLabel(' ') },
      ['format.labels.2.text', 'A label needs more than spaces.'],
    ],
    ['a label twice', { format: withLabel('No ') }, ['format.labels.2.text', 'This is label 2 already.']],
    [
      'shares that do not add up',
      { target: { items: 1, balance: { ' Yes': 0.5, ' No': 0.4 } } },
      ['target.balance', 'The shares add up to 90 %, not to 100 %.'],
    ],
    ['no model', { sampler: { ...saved.sampler, model: '' } }, ['sampler.model', 'This cannot be empty.']],
    [
      'an empty stop text',
      { sampler: { ...saved.sampler, stop: ['a', ''] } },
      ['sampler.stop.1', 'This cannot be empty.'],
    ],
    [
      'five stop texts',
      { sampler: { ...saved.sampler, stop: ['a', 'b', 'c', 'd', 'e'] } },
      ['sampler.stop', 'At most 4 fit here.'],
    ],
    [
      'no weight at all',
      {
        judge: {
          ...saved.judge,
          rubric: {
            ...saved.judge.rubric,
            criteria: saved.judge.rubric.criteria.map((criterion) => ({ ...criterion, weight: 0 })),
          },
        },
      },
      ['judge.rubric.criteria', 'At least one criterion needs a weight above 0.'],
    ],
  ])('with %s says so at its field', (_, edits, error) => {
    expect(errorsOf(edits)).toContainEqual(error);
  });

  it('asks for no balance in a free loom', () => {
    expect(errorsOf({ format: null, target: { items: null, balance: { ' Yes': 0.1 } } })).toEqual([]);
  });

  it('names the leaf of each error', () => {
    expect(
      ['title', 'format.labels.0.text', 'target.balance', 'sampler.stop.1', 'judge.rubric'].map(placeOf),
    ).toEqual(['loom', 'items', 'items', 'sampler', 'judge']);
  });
});

describe('edits', () => {
  it('are only what differs from what is saved', () => {
    expect(realEdits({ title: 'T', prompt: 'New', target: { ...saved.target } }, saved)).toEqual({
      prompt: 'New',
    });
  });

  it('become one patch of whole sections, and the prompt apart', () => {
    expect(toRequests({})).toEqual({ patch: null, prompt: null });
    expect(toRequests({ prompt: '' })).toEqual({ patch: null, prompt: '' });
    expect(toRequests({ title: 'U', autoPropose: false, format: null })).toEqual({
      patch: { title: 'U', settings: { autoPropose: false, format: null } },
      prompt: null,
    });
  });

  it('are recalled as typed, valid or not, but not when their form is another', () => {
    const typed = { title: '', format: { ...format, separator: '' } };
    expect(readEdits(typed)).toEqual(typed);
    for (const broken of [7, { format: 1 }, { sampler: {} }, { judge: { enabled: 'yes' } }])
      expect(readEdits(broken), JSON.stringify(broken)).toBeNull();
  });
});

describe('labels', () => {
  const both = { format, target: saved.target };

  it('take their wanted share along when renamed', () => {
    const target = { items: null, balance: { ' Yes': 0.3, ' No': 0.7 } };
    const renamed = renameLabel({ format, target }, 1, ' Nope');
    expect(renamed.format.labels[1]?.text).toBe(' Nope');
    expect(renamed.target.balance).toEqual({ ' Yes': 0.3, ' Nope': 0.7 });
  });

  it('share evenly when one comes or goes, where a balance is wanted', () => {
    expect(withLabels(both, format.labels.slice(0, 1)).target.balance).toEqual({ ' Yes': 1 });
    expect(withLabels({ format, target: { items: 3, balance: null } }, []).target.balance).toBeNull();
    expect(evenBalance([])).toBeNull();
  });
});

describe('texts in one line', () => {
  it('say line ends and tabs, and come back as they were', () => {
    expect(escaped('\nAnswer:\t\\n')).toBe('\\nAnswer:\\t\\\\n');
    expect(unescaped('a\\q\\')).toBe('a\\q\\');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\n', '\t', '\r', '\\', 'n', 't', ' ', 'é') }),
        (text) => {
          expect(unescaped(escaped(text))).toBe(text);
          expect(escaped(text)).not.toMatch(/[\n\t\r]/);
        },
      ),
    );
  });
});
