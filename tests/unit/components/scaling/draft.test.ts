import { expect, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  draftLike,
  firstDraft,
  pickedModels,
  type RunDraft,
  withModels,
  withServer,
} from '@/components/scaling/new-run/draft';
import { keepDraft, keptDraft } from '@/components/scaling/new-run/kept-draft';
import { bodyOf, MAX_RUN_MODELS, obstacle, titleOf } from '@/components/scaling/new-run/run-body';
import { createScalingRunSchema } from '@/lib/contract/scaling-runs';
import { makeFamily, makeModel, makeRun, PRACTICE_FAMILY } from './builders';

const gpt2 = makeFamily();
const families = [PRACTICE_FAMILY, gpt2];
const empty: RunDraft = {
  title: null,
  task: 'classification',
  picked: new Set(),
  servers: new Map(),
  settings: DEFAULT_SETTINGS,
};
const NO_LOGODDS = [{ task: 'logodds' as const, reason: 'No control prompts.' }];
const storage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
};

test('a first draft has the models that need no key, so that it can be run as it is', () => {
  const draft = firstDraft(families, 'practice', []);
  const picked = pickedModels(draft, families);
  expect(picked.map(({ model }) => model.name)).toEqual(['practice-small', 'practice-large']);
  expect(obstacle(draft, picked, { items: 12, unavailable: [] })).toBeNull();
  expect(createScalingRunSchema.safeParse({ id: 'run-00000001', ...bodyOf(draft, picked) }).success).toBe(
    true,
  );
});

test('a first draft takes the first task that can be had', () => {
  expect(firstDraft(families, 'practice', [{ task: 'classification' }]).task).toBe('logodds');
  expect(firstDraft(families, undefined, []).picked.size).toBe(0);
});

test('a family is picked as a whole, by size, and put on one server', () => {
  const all = withModels(empty, gpt2, gpt2.models, true);
  expect(pickedModels(all, families).map(({ model }) => model.id)).toEqual(['gpt2', 'gpt2-xl']);
  const one = withModels(all, gpt2, gpt2.models.slice(0, 1), false);
  expect([...one.picked]).toEqual(['gpt2/gpt2']);

  const served = withServer(all, gpt2, gpt2.models, 'server-1');
  expect(pickedModels(served, families).every(({ serverId }) => serverId === 'server-1')).toBe(true);
  expect(pickedModels(all, families).every(({ serverId }) => serverId === null)).toBe(true);
});

test('what stands in the way is said: no item, no model, no server, no title, too many', () => {
  const draft = withModels(empty, gpt2, gpt2.models, true);
  const of = (one: RunDraft, items = 5) =>
    obstacle(one, pickedModels(one, families), { items, unavailable: NO_LOGODDS });
  expect(of(draft, 0)).toMatch(/no item to score/);
  expect(of(empty)).toMatch(/at least one model/);
  expect(of(draft)).toBe('2 models have no server: choose one, or leave them out.');
  const served = withServer(draft, gpt2, gpt2.models, 'server-1');
  expect(of(served)).toBeNull();
  expect(of({ ...served, task: 'logodds' })).toMatch(/^Log-odds cannot be had, .*: No control prompts\.$/);
  expect(of({ ...served, title: '  ' })).toMatch(/title/);

  const [model] = gpt2.models;
  const many = makeFamily({
    models: Array.from({ length: MAX_RUN_MODELS + 1 }, (_, at) => ({
      ...(model ?? PRACTICE_FAMILY.models[0]),
      id: `m${at}`,
      name: `m${at}`,
      parameters: at + 1,
      serverId: 'server-1',
    })),
  });
  const tooMany = withModels(empty, many, many.models, true);
  expect(obstacle(tooMany, pickedModels(tooMany, [many]), { items: 5, unavailable: [] })).toMatch(
    /64 models at most, and 65/,
  );
});

test('the request names a server only where it is another than the family says', () => {
  const draft = withServer(
    withModels(firstDraft(families, 'practice', []), gpt2, gpt2.models.slice(1), true),
    gpt2,
    gpt2.models,
    'server-1',
  );
  const { models } = bodyOf(draft, pickedModels(draft, families));
  expect(models).toEqual([
    { familyId: 'practice', modelId: 'small', serverId: null },
    { familyId: 'practice', modelId: 'large', serverId: null },
    { familyId: 'gpt2', modelId: 'gpt2', serverId: 'server-1' },
  ]);
});

test('the title goes with what is picked until somebody writes one', () => {
  const both = withModels(firstDraft(families, 'practice', []), gpt2, gpt2.models, true);
  expect(titleOf(both, pickedModels(both, families))).toBe('Practice and GPT-2, classification');
  expect(titleOf({ ...both, task: 'logodds' }, pickedModels(both, [gpt2]))).toBe('GPT-2, log-odds');
  expect(titleOf({ ...both, title: 'Mine' }, [])).toBe('Mine');
});

test('a draft like a run has its models, servers and settings, and says which are no more', () => {
  const run = makeRun({
    task: 'logodds',
    settings: { ...DEFAULT_SETTINGS, method: 'echo', samples: 7 },
    models: [
      makeModel({ name: 'openai-community/gpt2', serverId: 'server-9' }),
      makeModel({ key: 'model-key-2', familyId: 'gone', name: 'lost' }),
    ],
  });
  const { draft, missing } = draftLike(run, families);
  expect(missing).toEqual(['lost']);
  expect(draft).toMatchObject({
    task: 'logodds',
    title: run.title,
    settings: { method: 'echo', samples: 7 },
  });
  expect(pickedModels(draft, families).map(({ key, serverId }) => [key, serverId])).toEqual([
    ['gpt2/gpt2', 'server-9'],
  ]);
});

test('a draft is kept over a visit elsewhere; one that cannot be read counts for nothing', () => {
  const store = storage();
  expect(keptDraft(store, 'd')).toBeNull();
  const draft = withServer(withModels(empty, gpt2, gpt2.models, true), gpt2, gpt2.models, 'server-1');
  keepDraft(store, 'd', draft);
  expect(keptDraft(store, 'd')).toEqual(draft);
  expect(keptDraft(store, 'other')).toBeNull();
  keepDraft(store, 'd', null);
  expect(keptDraft(store, 'd')).toBeNull();
  store.setItem('espalier:scaling-draft:d', '{"picked":');
  expect(keptDraft(store, 'd')).toBeNull();
});
