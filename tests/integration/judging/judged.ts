import { nanoid } from 'nanoid';
import { afterAll, beforeAll } from 'vitest';
import type { PutChoice } from '@/lib/contract/request';
import type { StepView } from '@/lib/contract/snapshot';
import type { Loom } from '@/lib/loom/loom';
import type { JudgeSettings } from '@/lib/loom/settings';
import { chooseCandidate } from '@/lib/server/use-cases/choose-candidate';
import { createLoom } from '@/lib/server/use-cases/create-loom';
import { patchLoom } from '@/lib/server/use-cases/patch-loom';
import { startStep } from '@/lib/server/use-cases/start-step';
import { readStep } from '@/lib/server/use-cases/step-view';
import { PLAIN_JUDGE } from '../../support/api-client';
import { openContext, type TestContext } from '../../support/app-context';
import { type FakeOpenAi, startFakeOpenAi } from '../../support/fake-openai';
import { portTo } from '../model/open-fake';

const THINGS = ['lead', 'ice', 'a cork', 'a raft', 'an anvil', 'a pumice stone', 'an iron ship', 'a brick'];

/** A loom whose candidates are made up here and judged by a model of the fake server. */
export interface Judged {
  ctx: TestContext;
  loom: Loom;
  /** One more step at the head, to its end. */
  step(): Promise<StepView>;
  /** Takes a candidate; resolves to the choice's id. */
  take(view: StepView, nodeId: string, more?: Partial<PutChoice>): Promise<string>;
}

/** One data folder and one fake server for a file of tests; each call makes a loom of its own. */
export function withJudges(): (model: string, judge?: Partial<JudgeSettings>) => Promise<Judged> {
  let ctx: TestContext;
  let fake: FakeOpenAi;
  let drawn = 0;
  beforeAll(async () => {
    fake = await startFakeOpenAi();
    ctx = await openContext({
      chat: portTo(fake.url).chat,
      async *sample({ n }) {
        for (let index = 0; index < n; index++) {
          yield { type: 'token', index, token: itemAt(drawn++) };
          yield { type: 'end', index, finish: 'stop' };
        }
      },
    });
  });
  afterAll(async () => {
    await ctx?.[Symbol.asyncDispose]();
    await fake?.close();
  });
  return async (model, judge = {}) => {
    drawn = 0;
    const made = await createLoom(ctx, { title: 'A loom', template: 'tempting-but-wrong' });
    const settings = { ...made.settings.judge, ...PLAIN_JUDGE, minConfidence: 0.7, model, ...judge };
    return judgedLoom(ctx, await patchLoom(ctx, made.id, { settings: { judge: settings } }));
  };
}

const itemAt = (at: number): string =>
  `Question: Does ${THINGS[at % THINGS.length]} float on pool ${at}?\nAnswer: ${at % 2 ? 'Yes' : 'No'}`;

const judgedLoom = (ctx: TestContext, loom: Loom): Judged => ({
  ctx,
  loom,
  async step() {
    const now = await ctx.repository.read.getLoom(loom.id);
    const { step } = await startStep(ctx, loom.id, { stepId: nanoid(), parentId: now?.headId ?? '' });
    await ctx.runner.ended(step.id);
    return readStep(ctx, step.id);
  },
  async take(view, nodeId, more = {}) {
    const { choice } = await chooseCandidate(ctx, view.step.id, {
      choiceId: nanoid(),
      nodeId,
      expects: null,
      rankingId: view.rankings.at(-1)?.id ?? null,
      suggestionVisible: true,
      reason: null,
      edited: null,
      ...more,
    });
    return choice.id;
  },
});

export const lastRanking = (view: StepView) => {
  const ranking = view.rankings.at(-1);
  if (!ranking) throw new Error('This step was not ranked.');
  return ranking;
};

export const dataOf = (user: string) => JSON.parse(user.slice(user.lastIndexOf('\nDATA:\n') + 7));
