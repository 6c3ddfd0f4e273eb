import { nanoid } from 'nanoid';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ErrorBody } from '@/lib/contract/errors';
import type { WorkshopView } from '@/lib/contract/workshop';
import type { Loom } from '@/lib/loom/loom';
import type { PromptDraft } from '@/lib/loom/prompt-draft';
import { withCore } from './harness';

const api = withCore();
const PRACTICE = { serverId: 'practice', model: 'practice' };
const WORDS = { goal: 'Wishful answers that are wrong', criteria: 'Short and clear' };
let loom: Loom;
beforeAll(async () => {
  loom = await api().createLoom();
});

const at = () => `/api/looms/${loom.id}/workshop`;
const view = () => api().ok<WorkshopView>('GET', at());
const ask = async (id = nanoid()) =>
  (await api().ok<{ draft: PromptDraft }>('POST', `${at()}/ask`, { id, ...WORDS, model: PRACTICE })).draft;

const tried = async (id: string): Promise<PromptDraft> => {
  for (;;) {
    const { trying, drafts } = await view();
    const draft = drafts.find((one) => one.id === id);
    if (draft && !trying.some(({ draftId }) => draftId === id)) return draft;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('drafts', () => {
  test('are asked for once per id, with what was asked kept word for word', async () => {
    const id = nanoid();
    const draft = await ask(id);
    expect(draft).toMatchObject({ kind: 'asked', goal: WORDS.goal, model: PRACTICE, from: [] });
    expect(draft.text).toContain(WORDS.goal);
    expect(draft.asked).toContain(WORDS.criteria);
    expect(await ask(id)).toEqual(draft);
    expect((await view()).drafts.filter((one) => one.id === id)).toHaveLength(1);
  });

  test('are merged and edited into others that name them', async () => {
    const [one, two] = [await ask(), await ask()];
    const merged = await api().ok<{ draft: PromptDraft }>('POST', `${at()}/merge`, {
      id: nanoid(),
      from: [one.id, two.id],
      model: PRACTICE,
    });
    expect(merged.draft).toMatchObject({ kind: 'merged', from: [one.id, two.id] });
    const edited = await api().ok<{ draft: PromptDraft }>('POST', `${at()}/write`, {
      id: nanoid(),
      from: [merged.draft.id],
      text: 'My own heading.\n\n',
      ...WORDS,
    });
    expect(edited.draft).toMatchObject({ kind: 'edited', from: [merged.draft.id], model: null });
    expect((await view()).drafts.find(({ id }) => id === merged.draft.id)).toEqual(merged.draft);
  });

  test('are tried on sample steps without touching the tree', async () => {
    const draft = await ask();
    const before = (await api().open(loom.id)).shape.ids.length;
    await api().ok('POST', `/api/drafts/${draft.id}/try`, { steps: 2 });
    const { trial } = await tried(draft.id);
    expect(trial).toMatchObject({ steps: 2, candidates: 10, error: null });
    expect(trial?.samples.map((step) => step.length)).toEqual([5, 5]);
    expect(trial?.judgeScore).toBeGreaterThanOrEqual(1);
    const { Yes = 0, No = 0 } = trial?.balance ?? {};
    expect(Yes + No).toBeGreaterThan(0);
    expect((await api().open(loom.id)).shape.ids).toHaveLength(before);
  });

  test('one becomes the prompt; what grew from the old one stays, and the draft knows its version', async () => {
    const step = await api().runStep(loom.id);
    const draft = await ask();
    const nodeId = nanoid();
    const promote = () =>
      api().ok<{ draft: PromptDraft }>('PUT', `/api/drafts/${draft.id}/promote`, { nodeId });
    expect((await promote()).draft.rootId).toBe(nodeId);
    expect((await promote()).draft.rootId).toBe(nodeId);
    const { loom: after, path, shape } = await api().open(loom.id);
    expect(after.rootId).toBe(nodeId);
    expect(path.map(({ text }) => text)).toEqual([draft.text]);
    expect(shape.ids).toContain(step.nodes[0]?.id);
    expect((await view()).prompt).toBe(draft.text);
  });

  test('are put aside and taken back, and never lost', async () => {
    const draft = await ask();
    const set = (discarded: boolean) =>
      api().ok<{ draft: PromptDraft }>('PUT', `/api/drafts/${draft.id}/discarded`, { discarded });
    expect((await set(true)).draft.discardedAt).not.toBeNull();
    expect((await view()).drafts.map(({ id }) => id)).toContain(draft.id);
    expect((await set(false)).draft.discardedAt).toBeNull();
  });
});

describe('the workshop’s loom', () => {
  test('grows a prompt by steps; what it has come to is kept as a draft', async () => {
    const take = (id = nanoid()) => api().call<{ draft: PromptDraft }>('POST', `${at()}/take`, { id });
    const open = await api().ok<{ loomId: string }>('POST', `${at()}/loom`, WORDS);
    expect((await take()).status).toBe(422);
    const { step, nodes } = await api().runStep(open.loomId);
    const node = nodes[0];
    await api().ok('PUT', `/api/steps/${step.id}/choice`, {
      choiceId: nanoid(),
      nodeId: node?.id,
      expects: null,
      rankingId: null,
      suggestionVisible: true,
      reason: null,
      edited: null,
    });
    const { draft } = (await take()).body;
    expect(draft).toMatchObject({ kind: 'loomed', ...WORDS, nodeId: node?.id });
    expect(draft.text).toContain(node?.text.trim());

    const again = await api().ok<{ loomId: string }>('POST', `${at()}/loom`, { ...WORDS, goal: 'Another' });
    expect(again).toEqual(open);
    const { shape, loom: workshop } = await api().open(open.loomId);
    expect(shape.ids).toContain(node?.id);
    expect(workshop.headId).toBe(workshop.rootId);
  });
});

describe('is refused with a reason', () => {
  const refusal = async (path: string, body: unknown, method = 'POST') => {
    const { status, body: said } = await api().call<ErrorBody>(method, path, body);
    return { status, ...said.error };
  };

  test('a model that writes nothing', async () => {
    const model = { serverId: 'nowhere1', model: 'x' };
    const { status, message } = await refusal(`${at()}/ask`, { id: nanoid(), ...WORDS, model });
    expect(status).toBe(404);
    expect(message).toContain('nowhere1');
  });

  test('a merge of one, or of what is not there', async () => {
    const one = await ask();
    expect(await refusal(`${at()}/merge`, { id: nanoid(), from: [one.id], model: PRACTICE })).toMatchObject({
      status: 400,
      where: 'body.from',
    });
    expect(
      await refusal(`${at()}/merge`, { id: nanoid(), from: [one.id, 'missing-draft'], model: PRACTICE }),
    ).toMatchObject({ status: 404, where: 'body.from' });
  });

  test('a draft of another loom under a known id', async () => {
    const draft = await ask();
    const other = await api().createLoom();
    const path = `/api/looms/${other.id}/workshop/ask`;
    expect(await refusal(path, { id: draft.id, ...WORDS, model: PRACTICE })).toMatchObject({ status: 409 });
  });

  test('a draft without a goal, or without words', async () => {
    expect(
      await refusal(`${at()}/ask`, { id: nanoid(), goal: ' ', criteria: '', model: PRACTICE }),
    ).toMatchObject({ status: 400, where: 'body.goal' });
    expect(await refusal(`${at()}/write`, { id: nanoid(), from: [], text: '', ...WORDS })).toMatchObject({
      status: 400,
      where: 'body.text',
    });
  });
});
