import { nanoid } from 'nanoid';
import type { CreateScalingRun, ScalingRunView } from '@/lib/contract/scaling-runs';
import type { Loom } from '@/lib/loom/loom';
import type { LabelScore } from '@/lib/scaling/label-score';
import type { ItemScore, ScalingSettings } from '@/lib/scaling/run';
import { ScalingRuns } from '@/lib/server/jobs/scaling-runs';
import { type ItemRequest, type ItemScored, ModelError, type ModelPort } from '@/lib/server/ports/model';
import { PRACTICE_ROW } from '@/lib/server/ports/practice-row';
import type { EngineTiming } from '@/lib/server/scaling/engine/timing';
import { readScalingRun } from '@/lib/server/use-cases/read-scaling-run';
import { startScalingRun } from '@/lib/server/use-cases/start-scaling-run';
import { steerScalingRun } from '@/lib/server/use-cases/steer-scaling-run';
import { openContext, type TestContext } from '../app-context';
import { growLoom, plantLoom } from '../dataset/grow-loom';

/** Everything that waits for something does so for a moment only. */
export const QUICK: Partial<EngineTiming> = {
  pauseMs: 1,
  pauseCapMs: 4,
  gatherMs: 1,
  gatherMostMs: 1,
  graceMs: 200,
  storeTries: 2,
  storePauseMs: 1,
};

export const SETTINGS: ScalingSettings = {
  method: 'best',
  reuse: false,
  concurrency: 4,
  perMinute: null,
  tokens: null,
  samples: 10,
};

export const SERVERS = ['server-a', 'server-b'] as const;

export const label = (text: string, logprob: number | null, atMost: number | null = null): LabelScore => ({
  ...{ label: text, logprob, atMost },
  variants: [],
});

/** A score of each class: the first is the likelier. */
export const scored = ({ classes }: ItemRequest): ItemScored => ({
  labels: classes.map((text, at) => label(text, -0.5 - at)),
  tokensIn: 10,
  tokensOut: 0,
});

export const away = () => new ModelError('unreachable', 'The server cannot be reached.', true);
export const busy = () => new ModelError('rate-limited', 'The server answered 429.', true);

type Score = (request: ItemRequest) => Promise<ItemScored> | ItemScored;

export interface ScalingWorld extends AsyncDisposable {
  ctx: TestContext;
  loom: Loom;
  /** Every request for a score so far. */
  asked: ItemRequest[];
  /** What the servers do from now on. */
  answer(score: Score): void;
  start(
    models: string[],
    settings?: Partial<ScalingSettings>,
    more?: Partial<CreateScalingRun>,
  ): Promise<ScalingRunView>;
  view(id: string): Promise<ScalingRunView>;
  put: (id: string, patch: Parameters<typeof steerScalingRun>[2]) => Promise<ScalingRunView>;
  until(id: string, fits: (run: ScalingRunView) => boolean): Promise<ScalingRunView>;
  /** What a run came to once nothing of it is under way. */
  ended(id: string): Promise<ScalingRunView>;
  scores(id: string, model?: string): Promise<ItemScore[]>;
}

/**
 * A dataset of Yes/No items, two servers whose answers the test decides, and a family of models `a1`, `a2`, … on the one and `b1`, `b2`, …
 * on the other.
 */
export async function scalingWorld(
  items: number,
  port: Partial<ModelPort> = {},
  timing = QUICK,
): Promise<ScalingWorld> {
  const asked: ItemRequest[] = [];
  let score: Score = scored;
  const ctx = await openContext({
    checkScoring: async () => ({
      method: 'echo',
      findings: [{ method: 'echo', ok: true, sentence: 'Echo answers rightly.' }],
      reason: 'Echo answers rightly.',
    }),
    scoreItem: async (request) => {
      asked.push(request);
      return score(request);
    },
    ...port,
  });
  ctx.scalingRuns = new ScalingRuns(() => ctx, timing);
  const planted = await plantLoom(ctx.repository);
  await growLoom(ctx.repository, planted.id, planted.rootId, { steps: items, candidates: 1 });
  const loom = (await ctx.repository.read.getLoom(planted.id)) ?? planted;
  for (const id of SERVERS)
    await ctx.repository.servers.put({
      ...PRACTICE_ROW,
      id,
      name: id,
      kind: 'other',
      baseUrl: `http://${id}/v1`,
    });
  await ctx.repository.write((writer) =>
    writer.putFamilies([
      {
        ...{ id: 'toy', name: 'Toy', kind: 'base', colour: 0 },
        models: SERVERS.flatMap((serverId) =>
          [1, 2, 3].map((size) => {
            const id = `${serverId.at(-1)}${size}`;
            return { id, name: id, parameters: 1e6 * 10 ** size, serverId };
          }),
        ),
      },
    ]),
  );
  const view = (id: string) => readScalingRun(ctx, id);
  return {
    ...{ ctx, loom, asked, view },
    answer(next) {
      score = next;
    },
    start: (models, settings = {}, more = {}) =>
      startScalingRun(ctx, loom.id, {
        ...{ id: nanoid(), title: 'A run', task: 'classification' },
        models: models.map((modelId) => ({ familyId: 'toy', modelId, serverId: null })),
        settings: { ...SETTINGS, ...settings },
        ...more,
      }),
    put: (id, patch) => steerScalingRun(ctx, id, patch),
    async until(id, fits) {
      for (let tries = 0; tries < 2000; tries++) {
        const run = await view(id);
        if (fits(run)) return run;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      throw new Error(`the run did not get there: ${JSON.stringify(await view(id))}`);
    },
    async ended(id) {
      await ctx.scalingRuns.ended(id);
      return view(id);
    },
    scores: (id, model = 'model-01') => ctx.repository.read.pageScores(id, model, -1, 100_000),
    async [Symbol.asyncDispose]() {
      ctx.repository.failure = null;
      for (const { id } of await ctx.repository.read.scalingRuns(loom.id)) {
        await ctx.scalingRuns.cancel(id);
        await ctx.scalingRuns.ended(id);
      }
      await ctx[Symbol.asyncDispose]();
    },
  };
}
