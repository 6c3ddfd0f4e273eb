import { nanoid } from 'nanoid';
import type { LoomSnapshot, StepView } from '@/lib/contract/snapshot';
import type { Loom } from '@/lib/loom/loom';
import type { LoomSettings } from '@/lib/loom/settings';
import { SHAPE } from '@/lib/loom/tree-shape';
import type { ApiClient } from '../../support/api-client';
import type { FakeOpenAi } from '../../support/fake-openai';

type Sections = Partial<LoomSettings> & { model?: string };

/** A loom on the fake server in which steps are proposed ahead. */
export async function aheadLoom(api: ApiClient, fake: FakeOpenAi, sections: Sections = {}): Promise<Loom> {
  const { model = 'good', ...rest } = sections;
  const serverId = nanoid();
  const key = { from: 'none' };
  await api.ok('POST', '/api/servers', {
    id: serverId,
    name: serverId,
    kind: 'other',
    baseUrl: fake.url,
    key,
  });
  const { id, settings } = await api.createLoom();
  const patch: Partial<LoomSettings> = {
    sampler: { ...settings.sampler, serverId, model },
    judge: { ...settings.judge, serverId, model: 'good' },
    speculation: { on: true, depth: 1, tokens: null },
    ...rest,
  };
  return (await api.ok<{ loom: Loom }>('PATCH', `/api/looms/${id}`, { settings: patch })).loom;
}

/** Ids of the steps under a node, oldest first, as the tree's shape has them. */
export function stepsUnder({ shape }: LoomSnapshot, nodeId: string): string[] {
  const parent = shape.ids.indexOf(nodeId);
  const steps = shape.parent.flatMap((one, at) => (one === parent ? [shape.step[at] ?? -1] : []));
  return [...new Set(steps)].sort((a, b) => a - b).flatMap((at) => shape.stepIds[at] ?? []);
}

/** Whether the candidates of a step are marked as proposed ahead, each of them. */
export function isMarked({ shape }: LoomSnapshot, stepId: string): boolean {
  const step = shape.stepIds.indexOf(stepId);
  return shape.flags.every((flags, at) => shape.step[at] !== step || (flags & SHAPE.unexplored) !== 0);
}

async function eventually<T>(look: () => Promise<T | null>, what: string): Promise<T> {
  for (let tries = 0; tries < 400; tries++) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`There never was ${what}.`);
}

/** The id of the step number `count` under a node, once there is one. */
export const stepUnder = (api: ApiClient, loomId: string, nodeId: string, count = 1): Promise<string> =>
  eventually(
    async () => stepsUnder(await api.open(loomId), nodeId)[count - 1] ?? null,
    `step ${count} under ${nodeId}`,
  );

/** The step once it fits. */
export const stepWhen = (
  api: ApiClient,
  stepId: string,
  fits: (view: StepView) => boolean,
): Promise<StepView> =>
  eventually(async () => {
    const view = await api.step(stepId);
    return fits(view) ? view : null;
  }, `such a state of step ${stepId}`);

export function suggestionOf({ rankings }: StepView): string {
  const suggestion = rankings.at(-1)?.suggestion;
  if (!suggestion) throw new Error('The step has no suggestion.');
  return suggestion;
}

/** Runs the step at the head and gives it with the one that was proposed ahead on its suggestion, ended. */
export async function readWithNext(
  api: ApiClient,
  loomId: string,
): Promise<{ read: StepView; next: StepView; best: string }> {
  const read = await api.runStep(loomId);
  const best = suggestionOf(read);
  const next = await api.ended(await stepUnder(api, loomId, best));
  return { read, next, best };
}

/** Nothing more starts: asked twice in a row, the loom says the same. */
export async function settled(api: ApiClient, loomId: string): Promise<LoomSnapshot> {
  let before = '';
  return eventually(async () => {
    const snapshot = await api.open(loomId);
    const same = snapshot.cursor === before;
    before = snapshot.cursor;
    await new Promise((resolve) => setTimeout(resolve, 60));
    return same ? snapshot : null;
  }, 'a moment of rest');
}

export const samplings = (fake: FakeOpenAi): number =>
  fake.requests.filter(({ path }) => path === '/v1/completions').length;
