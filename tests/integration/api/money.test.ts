import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import { neverUsed } from '@/lib/loom/autopilot';
import { isTakeable } from '@/lib/loom/node';
import { templateFor } from '@/lib/loom/template';
import { nextMove } from '@/lib/server/jobs/next-move';
import { createPracticeModel } from '@/lib/server/model/practice/practice-model';
import { ModelError } from '@/lib/server/ports/model';
import { chargeFlight } from '@/lib/server/steps/charge-flight';
import { askDraft } from '@/lib/server/use-cases/ask-draft';
import { chooseCandidate } from '@/lib/server/use-cases/choose-candidate';
import { createLoom } from '@/lib/server/use-cases/create-loom';
import { patchLoom } from '@/lib/server/use-cases/patch-loom';
import { readAudit } from '@/lib/server/use-cases/read-audit';
import { readLeaderboard } from '@/lib/server/use-cases/read-leaderboard';
import { createServer } from '@/lib/server/use-cases/servers';
import { startStep } from '@/lib/server/use-cases/start-step';
import { readStep } from '@/lib/server/use-cases/step-view';
import { openContext, type TestContext } from '../../support/app-context';

const practice = createPracticeModel({ paceMs: 0 });
const signal = new AbortController().signal;

/** A loom of which this model has a price. */
async function pricedLoom(ctx: TestContext, which: 'sampler' | 'judge') {
  const { id: serverId } = await createServer(ctx, {
    name: 'OpenAI',
    kind: 'openai',
    baseUrl: 'https://api.openai.com/v1',
    key: { from: 'none' },
  });
  const loom = await createLoom(ctx, { title: 'A loom', template: 'tempting-but-wrong' });
  const { sampler, judge } = loom.settings;
  const at = (part: typeof which) => (part === which ? { serverId, model: 'gpt-4o-mini' } : {});
  return patchLoom(ctx, loom.id, {
    settings: {
      sampler: { ...sampler, ...at('sampler'), seed: 7 },
      judge: { ...judge, ...at('judge'), blindShare: 0, minConfidence: 0.5 },
    },
  });
}

const flyOn = (ctx: TestContext, loomId: string) =>
  ctx.repository.write((writer) => writer.putAutopilot({ ...neverUsed(loomId), on: true }));

test('a round of which nothing came costs nothing: a limit in money can still be kept', async () => {
  await using ctx = await openContext({
    // biome-ignore lint/correctness/useYield: it fails before the first part.
    sample: async function* () {
      throw new ModelError('unreachable', 'nobody answers', true);
    },
  });
  const loom = await pricedLoom(ctx, 'sampler');
  await flyOn(ctx, loom.id);
  expect(await nextMove(ctx, loom.id, signal)).toMatchObject({ type: 'stop', stopped: { code: 'failed' } });
  expect(await ctx.repository.read.getAutopilot(loom.id)).toMatchObject({ tokensSpent: 0, moneySpent: 0 });
});

test('what another step of the loom costs while the autopilot takes one is kept', async () => {
  await using ctx = await openContext({ sample: practice.sample, chat: practice.chat });
  const loom = await createLoom(ctx, { title: 'A loom', template: 'tempting-but-wrong' });
  const judge = { ...loom.settings.judge, blindShare: 0, minConfidence: 0 };
  await patchLoom(ctx, loom.id, { settings: { judge, sampler: { ...loom.settings.sampler, seed: 7 } } });
  await ctx.repository.write((writer) => {
    const limits = { steps: null, tokens: null, minConfidence: 0 };
    return writer.putAutopilot({ ...neverUsed(loom.id), on: true, limits });
  });
  let others = 0;
  const run = ctx.exclusive.run.bind(ctx.exclusive);
  ctx.exclusive.run = async (key, work) => {
    others++;
    const cost = { tokens: 1_000_000, money: 0 };
    await ctx.repository.write((writer) => chargeFlight(writer, { loomId: loom.id }, cost));
    return run(key, work);
  };
  expect(await nextMove(ctx, loom.id, signal)).toMatchObject({ type: 'took' });
  const { tokensSpent, stepsTaken } = (await ctx.repository.read.getAutopilot(loom.id)) ?? neverUsed('');
  expect(stepsTaken).toBe(1);
  expect(Math.floor(tokensSpent / 1_000_000)).toBe(others);
});

test('a reply that holds no draft of a prompt is counted all the same', async () => {
  await using ctx = await openContext({
    chat: async () => ({ text: '', mode: 'text', tokensIn: 70, tokensOut: 7, ms: 1, notices: [] }),
  });
  const { id } = await createLoom(ctx, { title: 'A loom', template: 'tempting-but-wrong' });
  const wish = { id: nanoid(), goal: 'Any', criteria: '', model: { serverId: 'practice', model: 'any' } };
  await expect(askDraft(ctx, id, wish, signal)).rejects.toMatchObject({ code: 'server_failed' });
  expect(await ctx.repository.read.tokensSpent(id)).toBe(77);
});

test('where a server does not count its tokens, nobody says that judging cost nothing', async () => {
  await using ctx = await openContext({
    sample: practice.sample,
    chat: async (request) => {
      const reply = await practice.chat({
        ...request,
        model: templateFor('tempting-but-wrong').settings.judge.model,
      });
      return { ...reply, tokensIn: null, tokensOut: null };
    },
  });
  const loom = await pricedLoom(ctx, 'judge');
  const stepId = nanoid();
  await startStep(ctx, loom.id, { stepId, parentId: loom.headId });
  await ctx.runner.ended(stepId);
  const { nodes, rankings } = await readStep(ctx, stepId);
  await chooseCandidate(ctx, stepId, {
    ...{ choiceId: nanoid(), nodeId: nodes.find(isTakeable)?.id ?? '', expects: null },
    ...{ rankingId: rankings[0]?.id ?? null, suggestionVisible: true, reason: null, edited: null },
  });
  expect((await readLeaderboard(ctx, loom.id, {})).own.spent.money).toBeNull();
  const { audit } = await readAudit(ctx, loom.id);
  const money = audit.measures.find(({ id }) => id === 'cost-money');
  expect(money?.numbers[0]).toMatchObject({ value: null, n: 0 });
});
