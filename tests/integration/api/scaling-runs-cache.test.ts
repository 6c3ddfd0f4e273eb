import { expect, test } from 'vitest';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { act, control, rowsOf } from '../../support/scaling/scaling-acts';
import { label, scalingWorld } from '../../support/scaling/scaling-world';

const progress = (run: ScalingRunView) => run.models.map(({ state, done, cached }) => [state, done, cached]);

test('scores are used again over runs for the same server, model, method and content, and never where they were drawn', async () => {
  await using world = await scalingWorld(10);
  await world.ended((await world.start(['a1'])).id);
  await act(world, 3, { kind: 'edit', question: 'Is this another question?', label: ' No' });
  world.asked.length = 0;
  const again = await world.ended((await world.start(['a1', 'a2'], { reuse: true })).id);
  expect(progress(again)).toEqual([
    ['done', 10, 9],
    ['done', 10, 0],
  ]);
  expect(world.asked.filter(({ model }) => model === 'a1').map(({ prompt }) => prompt)).toEqual([
    expect.stringContaining('another question'),
  ]);
  expect(again.models[0]?.tokensIn).toBe(10);
  expect((await world.scores(again.id)).every(({ labels }) => labels[0]?.logprob === -0.5)).toBe(true);
  const { servers } = world.ctx.repository;
  const [row] = (await servers.list()).filter(({ id }) => id === 'server-a');
  if (row) await servers.put({ ...row, baseUrl: 'http://elsewhere/v1' });
  expect(progress(await world.ended((await world.start(['a1'], { reuse: true })).id))).toEqual([
    ['done', 10, 0],
  ]);
});

test('drawn frequencies are drawn anew', async () => {
  await using world = await scalingWorld(3, {
    checkScoring: async () => ({ method: 'sampled', findings: [], reason: 'Only draws.' }),
  });
  world.answer(() => ({
    labels: [label(' Yes', Math.log(0.7)), label(' No', null, -2)],
    tokensIn: 1,
    tokensOut: 1,
  }));
  for (let run = 0; run < 2; run++) {
    const { models } = await world.ended((await world.start(['a1'], { reuse: true })).id);
    expect(models[0]).toMatchObject({ method: 'sampled', done: 3, cached: 0, censored: 3 });
  }
  expect(world.asked).toHaveLength(6);
});

test('log-odds score both prompts; of two the one that is known is not asked again', async () => {
  await using world = await scalingWorld(3);
  for (const row of await rowsOf(world))
    await act(world, row.index, control(row, row.prompt, `I am sure of it. ${row.prompt}`));
  await world.ended((await world.start(['a1'])).id);
  world.asked.length = 0;
  const { id } = await world.start(['a1'], { reuse: true }, { task: 'logodds' });
  const run = await world.ended(id);
  expect(progress(run)).toEqual([['done', 3, 0]]);
  expect(world.asked.map(({ prompt }) => prompt.startsWith('I am sure'))).toEqual([true, true, true]);
  const scores = await world.scores(id);
  expect(scores.every(({ labels, otherLabels }) => labels.length === 2 && otherLabels?.length === 2)).toBe(
    true,
  );
  expect(run.dataset).toBe('same');
  const [, second] = await rowsOf(world);
  if (second) await act(world, 1, control(second, 'Another control?\nAnswer:', 'Another, surely?\nAnswer:'));
  expect((await world.view(id)).dataset).toBe('changed');
});
