import { describe, expect, it } from 'vitest';
import { parseItems } from '@/lib/dataset/parse-items';
import { loomSettingsSchema } from '@/lib/loom/settings';
import { templateFor } from '@/lib/loom/template';
import { isValid, readArgument } from '../server/practice/read-argument';

const IDS = ['tempting-but-wrong', 'propositional-logic', 'blank'] as const;
const ITEM_IDS = ['tempting-but-wrong', 'propositional-logic'] as const;

function examplesOf(id: (typeof ITEM_IDS)[number]) {
  const { prompt, settings } = templateFor(id);
  if (!settings.format) throw new Error('a template of items has a format');
  const root = { nodeId: 'root', text: prompt, origin: 'prompt', finish: null, state: 'done' } as const;
  return parseItems([root], settings.format);
}

describe.each(IDS)('the template %s', (id) => {
  it('has settings that the schema takes as they are', () => {
    const { settings } = templateFor(id);
    expect(loomSettingsSchema.parse(settings)).toEqual(settings);
  });

  it('starts on the practice model with the heuristic judge', () => {
    const { sampler, judge } = templateFor(id).settings;
    expect(sampler).toMatchObject({
      serverId: 'practice',
      model: 'practice',
      temperature: 1,
      n: 5,
      seed: null,
    });
    expect(judge).toMatchObject({
      serverId: 'practice',
      model: 'heuristic-judge',
      temperature: 0,
      rotations: 3,
    });
  });

  it('has a rubric of four weighted criteria with distinct ids, one-word names and anchors', () => {
    const { criteria } = templateFor(id).settings.judge.rubric;
    expect(new Set(criteria.map((criterion) => criterion.id)).size).toBe(4);
    for (const { name, weight, anchors } of criteria) {
      expect(name).toMatch(/^\S+$/);
      expect(weight).toBeGreaterThan(0);
      expect(anchors.low && anchors.high).toBeTruthy();
    }
  });

  it('is a copy each time: changing one loom’s settings changes no other', () => {
    templateFor(id).settings.judge.rubric.criteria.pop();
    expect(templateFor(id).settings.judge.rubric.criteria).toHaveLength(4);
  });
});

describe.each(ITEM_IDS)('the items of %s', (id) => {
  const { prompt, settings } = templateFor(id);

  it('are read from the prompt by its own format, and nothing else is', () => {
    const { promptItems, drops } = examplesOf(id);
    expect(drops).toEqual([]);
    expect(promptItems).toHaveLength(prompt.split('Question: ').length - 1);
    expect(promptItems.length).toBeGreaterThanOrEqual(10);
  });

  it('leave off where the next one begins', () => {
    expect(prompt.endsWith(settings.format?.separator ?? '!')).toBe(true);
    expect(prompt).not.toMatch(/\n{3}/);
    expect(settings.sampler.stop).toEqual(['\n\n']);
  });

  it('give each label equally often, as the target asks', () => {
    const labels = examplesOf(id).promptItems.map((item) => item.label);
    const yes = labels.filter((label) => label === ' Yes').length;
    expect(yes * 2).toBe(labels.length);
    expect(settings.target).toEqual({ items: 200, balance: { ' Yes': 0.5, ' No': 0.5 } });
  });

  it('do not alternate', () => {
    const labels = examplesOf(id).promptItems.map((item) => item.label);
    const changes = labels.filter((label, at) => at > 0 && label !== labels[at - 1]).length;
    expect(changes).toBeLessThan(labels.length - 1);
  });
});

it('gives no example of a tempting question away by its first word', () => {
  const byWord = Map.groupBy(
    examplesOf('tempting-but-wrong').promptItems,
    (item) => item.question.split(' ')[0],
  );
  expect(byWord.size).toBeGreaterThanOrEqual(5);
  for (const items of byWord.values()) {
    expect(items.filter((item) => item.label === ' Yes')).toHaveLength(items.length / 2);
  }
});

it('labels its logic examples as a truth table does', () => {
  for (const { question, label } of examplesOf('propositional-logic').promptItems) {
    expect([question, isValid(readArgument(question)) ? ' Yes' : ' No']).toEqual([question, label]);
  }
});

it('leaves a blank loom free: no text, no format, no target, no stop', () => {
  const { prompt, settings } = templateFor('blank');
  expect(prompt).toBe('');
  expect(settings).toMatchObject({
    format: null,
    target: { items: null, balance: null },
    sampler: { stop: [] },
  });
});
