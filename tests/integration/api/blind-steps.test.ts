import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import type { StepView } from '@/lib/contract/snapshot';
import type { Choice } from '@/lib/loom/choice';
import { SHAPE } from '@/lib/loom/tree-shape';
import { chooseCandidate } from '@/lib/server/use-cases/choose-candidate';
import { createLoom } from '@/lib/server/use-cases/create-loom';
import { patchLoom } from '@/lib/server/use-cases/patch-loom';
import { startStep } from '@/lib/server/use-cases/start-step';
import { readStep } from '@/lib/server/use-cases/step-view';
import { openContext } from '../../support/app-context';
import { withCore } from './harness';

const api = withCore();

async function blindLoom(blindShare = 1) {
  const loom = await api().createLoom();
  const judge = { ...loom.settings.judge, blindShare };
  await api().ok('PATCH', `/api/looms/${loom.id}`, { settings: { judge, autoPropose: false } });
  return loom;
}
const idsOf = (view: StepView) => view.nodes.filter(({ state }) => state === 'done').map(({ id }) => id);
const reason = (choiceId: string, body: unknown) =>
  api().call<{ choice: Choice }>('PUT', `/api/choices/${choiceId}/reason`, body);

test('a step is blind for good, marked as such in the tree until its first choice, and copied as such', async () => {
  const loom = await blindLoom();
  const view = await api().runStep(loom.id);
  const [a = '', b = '', c = ''] = idsOf(view);
  const hidden = async () => {
    const { shape } = await api().open(loom.id);
    return shape.flags.filter((flags) => (flags & SHAPE.hidden) !== 0).length;
  };
  expect(view.step.blind).toBe(true);
  expect(await hidden()).toBe(view.nodes.length);
  await api().ok('POST', `/api/steps/${view.step.id}/rank`, { rankingId: nanoid() });
  expect((await api().ended(view.step.id)).step.blind).toBe(true);
  expect(await hidden()).toBe(view.nodes.length);

  const said = { reasonCode: 'unclear', suggestionVisible: false };
  expect((await api().choose(view, a, { ...said, order: [b, nanoid()] })).status).toBe(404);
  expect((await api().choose(view, a, { ...said, order: [b, b] })).status).toBe(400);
  const { choice } = (await api().choose(view, b, { ...said, order: [c, b, a] })).body;
  expect(choice).toMatchObject({ ...said, order: [b, c, a] });
  expect((await api().step(view.step.id)).choices).toEqual([choice]);
  expect(await hidden()).toBe(0);
  expect((await api().open(loom.id)).agreement.choices).toBe(0);

  const copy = (
    await api().ok<{ loom: { id: string; headId: string } }>('POST', `/api/looms/${loom.id}/duplicate`, {})
  ).loom;
  const copied = await api().step((await api().open(copy.id)).shape.stepIds[0] ?? '');
  expect(copied.step.blind).toBe(true);
  expect(copied.choices[0]).toMatchObject({ ...said, nodeId: copy.headId });
  const texts = copied.choices[0]?.order?.map((id) => copied.nodes.find((node) => node.id === id)?.text);
  expect(texts).toEqual([b, c, a].map((id) => view.nodes.find((node) => node.id === id)?.text));

  await api().ok('POST', `/api/looms/${loom.id}/undo`, { choiceId: choice.id });
  expect(await hidden()).toBe(0);
});

test('without a share no step is blind; a reason is said once, and reaches rows that were read before', async () => {
  const loom = await blindLoom(0);
  const view = await api().runStep(loom.id);
  expect(view.step).not.toHaveProperty('blind');
  const node = view.nodes.find(({ state, flags }) => state === 'done' && flags.length === 0);
  const { choice } = (await api().choose(view, node?.id ?? '')).body;
  const rows = () =>
    api().ok<{ version: string; rows: { choice: { reason: string } | null }[] }>(
      'GET',
      `/api/datasets/${loom.id}/rows`,
    );
  const before = await rows();
  expect((await reason(choice.id, { reason: null })).status).toBe(400);
  expect((await reason(choice.id, { reason: '  ' })).status).toBe(400);
  expect((await reason(nanoid(), { reason: 'x' })).status).toBe(404);
  const said = { reason: 'It is dull.', reasonCode: 'not-tempting' };
  expect((await reason(choice.id, said)).body.choice).toEqual({ ...choice, ...said });
  expect((await reason(choice.id, said)).status).toBe(200);
  expect((await reason(choice.id, { reason: 'Another.' })).status).toBe(409);
  expect((await api().step(view.step.id)).choices).toEqual([{ ...choice, ...said }]);
  const after = await rows();
  expect(after.rows[0]?.choice?.reason).toBe('It is dull.');
  expect(after.version).not.toBe(before.version);
});

test('the autopilot takes the suggestion of a blind step that waits; its own steps are not blind', async () => {
  const loom = await blindLoom();
  const waiting = await api().runStep(loom.id);
  const limits = { steps: 2, tokens: null, minConfidence: 0 };
  const { cursor } = await api().open(loom.id);
  const ended = api().eventsUntil(
    loom.id,
    cursor,
    (event) => event.type === 'autopilot' && !event.autopilot.on,
  );
  await api().ok('PUT', `/api/looms/${loom.id}/autopilot`, { on: true, limits });
  for (const event of await ended)
    if (event.type === 'step-start') expect(event.step).not.toHaveProperty('blind');
  const { choices, rankings } = await api().step(waiting.step.id);
  const suggestion = rankings.at(-1)?.suggestion ?? null;
  expect(choices.map(({ by, nodeId }) => ({ by, nodeId }))).toEqual(
    suggestion === null ? [] : [{ by: 'autopilot', nodeId: suggestion }],
  );
});

test('a choice that keeps the head leaves the path as it is; so does undoing it', async () => {
  const loom = await blindLoom(0);
  const first = await api().runStep(loom.id);
  const [taken = ''] = idsOf(first);
  const before = (await api().choose(first, taken)).body.choice;
  const second = await api().runStep(loom.id);
  const [end = ''] = idsOf(second);
  await api().choose(second, end);
  const again = await api().choose(await api().step(first.step.id), taken, { keepHead: true });
  expect(again.body).toMatchObject({ headId: end, choice: { nodeId: taken } });
  expect((await api().open(loom.id)).loom.headId).toBe(end);
  await api().ok('POST', `/api/looms/${loom.id}/undo`, { choiceId: again.body.choice.id });
  expect((await api().open(loom.id)).loom.headId).toBe(end);
  const { choices } = await api().step(first.step.id);
  expect(choices.map(({ id, undoneAt }) => [id, undoneAt === null])).toEqual([
    [before.id, true],
    [again.body.choice.id, false],
  ]);
});

test('a choice while the judge is at work lets it finish, and what it says is stored after', async () => {
  await using plain = await openContext();
  const judge = await plain.models.get('practice');
  const [asked, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await using ctx = await openContext({
    chat: async (...question) => {
      asked.resolve();
      await answer.promise;
      return judge.chat(...question);
    },
  });
  const made = await createLoom(ctx, { title: 'A loom', template: 'tempting-but-wrong' });
  const settings = { judge: { ...made.settings.judge, blindShare: 1 } };
  await patchLoom(ctx, made.id, { settings });
  const stepId = nanoid();
  await startStep(ctx, made.id, { stepId, parentId: made.headId });
  await asked.promise;
  const judging = await readStep(ctx, stepId);
  expect(judging.step.state).toBe('judging');
  const { choice } = await chooseCandidate(ctx, stepId, {
    choiceId: nanoid(),
    nodeId: idsOf(judging)[0] ?? '',
    expects: null,
    rankingId: null,
    suggestionVisible: false,
    reason: null,
    edited: null,
  });
  expect((await readStep(ctx, stepId)).step.state).toBe('judging');
  answer.resolve();
  await ctx.runner.ended(stepId);
  const view = await readStep(ctx, stepId);
  expect(view.step.state).toBe('open');
  expect(view.rankings[0]?.order.length).toBeGreaterThan(1);
  expect(view.choices).toEqual([choice]);
  expect(choice.rankingId).toBeNull();
});
