import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import type { StepView } from '@/lib/contract/snapshot';
import type { LoomNode } from '@/lib/loom/node';
import { withCore } from './harness';

const api = withCore();
type Done = [LoomNode, LoomNode];
const done = (view: StepView): Done => view.nodes.filter((node) => node.state === 'done') as Done;

async function steppedLoom() {
  const loom = await api().createLoom();
  return { loom, view: await api().runStep(loom.id) };
}

test('of two choices for one step the second is a conflict that shows both', async () => {
  const { view } = await steppedLoom();
  const [mine, theirs] = done(view);
  const answers = await Promise.all([api().choose(view, mine.id), api().choose(view, theirs.id)]);
  expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
  const refused = answers.find((a) => a.status === 409)?.body as unknown as {
    error: {
      code: string;
      details: {
        existing: { nodeId: string };
        node: { id: string; text: string };
        yours: { nodeId: string };
      };
    };
  };
  expect(refused.error.code).toBe('conflict');
  const { existing, node, yours } = refused.error.details;
  expect([existing.nodeId, yours.nodeId].sort()).toEqual([mine.id, theirs.id].sort());
  expect(node.text.length).toBeGreaterThan(0);
});

test('the other one can then be taken as a second branch; both stay', async () => {
  const { loom, view } = await steppedLoom();
  const [first, second] = done(view);
  await api().choose(view, first.id);
  const now = await api().step(view.step.id);
  expect((await api().choose(now, second.id)).status).toBe(200);
  const after = await api().step(view.step.id);
  expect(after.choices.map((choice) => [choice.nodeId, choice.undoneAt])).toEqual([
    [first.id, null],
    [second.id, null],
  ]);
  expect((await api().open(loom.id)).loom.headId).toBe(second.id);
});

test('the same choice sent twice is one', async () => {
  const { view } = await steppedLoom();
  const [first] = done(view);
  const choiceId = nanoid();
  const answers = [
    await api().choose(view, first.id, { choiceId }),
    await api().choose(view, first.id, { choiceId }),
  ];
  expect(answers.map((a) => a.status)).toEqual([200, 200]);
  expect((await api().step(view.step.id)).choices).toHaveLength(1);
});

test('an edited copy is a new node by a person; the candidate stays as it was', async () => {
  const { loom, view } = await steppedLoom();
  const [first] = done(view);
  const nodeId = nanoid();
  const text = 'Question: Is glass a slow liquid?\nAnswer: No\n\n';
  const answer = await api().choose(view, nodeId, { edited: { from: first.id, text } });
  expect(answer.status).toBe(200);
  const after = await api().open(loom.id);
  expect(after.path.at(-1)).toMatchObject({ id: nodeId, origin: 'human', editedFrom: first.id, text });
  expect((await api().step(view.step.id)).nodes.find((n) => n.id === first.id)?.text).toBe(first.text);
});

test('undo opens the step again, keeps the record, and only the last choice can be undone', async () => {
  const { loom, view } = await steppedLoom();
  const [first] = done(view);
  const one = (await api().choose(view, first.id)).body.choice;
  const next = await api().runStep(loom.id);
  const two = (await api().choose(next, done(next)[0].id)).body.choice;
  expect((await api().call('POST', `/api/looms/${loom.id}/undo`, { choiceId: one.id })).status).toBe(409);
  expect((await api().call('POST', `/api/looms/${loom.id}/undo`, { choiceId: two.id })).status).toBe(200);
  const after = await api().open(loom.id);
  expect(after.loom.headId).toBe(first.id);
  expect(after.openStep?.choices[0]).toMatchObject({ id: two.id });
  expect(after.openStep?.choices[0]?.undoneAt).toBeGreaterThan(0);
});

test('a candidate of another step, or one that failed, cannot be taken', async () => {
  const { view } = await steppedLoom();
  const other = await steppedLoom();
  expect((await api().choose(view, done(other.view)[0].id)).status).toBe(404);
  expect((await api().choose(view, nanoid())).status).toBe(404);
});

test('a choice in the middle of a step takes what has arrived and stops the rest', async () => {
  const loom = await api().createLoom();
  const { cursor } = await api().open(loom.id);
  const heard = api().eventsUntil(loom.id, cursor, (event) => event.type === 'candidate-end');
  const started = await api().startStep(loom.id, loom.headId);
  const end = (await heard).at(-1) as { node: { id: string } };
  expect((await api().choose(started, end.node.id)).status).toBe(200);
  const view = await api().ended(started.step.id);
  expect(view.choices).toHaveLength(1);
  expect((await api().open(loom.id)).loom.headId).toBe(end.node.id);
});
