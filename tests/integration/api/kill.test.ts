import { nanoid } from 'nanoid';
import { afterAll, expect, test } from 'vitest';
import type { StepView } from '@/lib/contract/snapshot';
import { ApiClient } from '../../support/api-client';
import { type Core, startCore, tempDir } from '../../support/start-core';

const KILLS = Number(process.env.KILLS ?? 100);
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 100_000);

/** Servers that are killed side by side, each over data of its own: one starts while another is at work. */
const LANES = 2;
const dirs = await Promise.all(Array.from({ length: LANES }, tempDir));
afterAll(() => Promise.all(dirs.map((dir) => dir[Symbol.asyncDispose]())));

/** What the server had told us it stored, by step. */
interface Acknowledged {
  texts: Map<string, string>;
  rankings: Set<string>;
  choices: Set<string>;
}
const nothing = (): Acknowledged => ({ texts: new Map(), rankings: new Set(), choices: new Set() });

test(`nothing acknowledged is lost in ${KILLS} kills at random moments of a step (seed ${SEED})`, async () => {
  const lanes = dirs.map(({ path }, lane) => {
    const kills = Math.floor((KILLS + lane) / LANES);
    return killAgainAndAgain(path, kills, SEED + lane);
  });
  const interrupted = (await Promise.all(lanes)).reduce((sum, one) => sum + one, 0);
  expect(interrupted, 'some kills must have hit a step in the middle').toBeGreaterThan(KILLS / 10);
}, 600_000);

/** Returns how many kills hit a step in the middle. */
async function killAgainAndAgain(path: string, kills: number, seed: number): Promise<number> {
  let random = seed;
  const next = () => {
    random = (Math.imul(random, 1_103_515_245) + 12_345) & 0x7fffffff;
    return random / 0x7fffffff;
  };
  let core: Core = await startCore(path);
  let api = new ApiClient(core.url);
  const loom = await api.createLoom();
  const told = new Map<string, Acknowledged>();
  let headId = loom.headId;
  let interrupted = 0;
  try {
    for (let kill = 0; kill < kills; kill++) {
      const stepId = nanoid();
      const known = nothing();
      told.set(stepId, known);
      const driving = drive(api, loom.id, stepId, known).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, next() * 450));
      await core.kill();
      headId = (await driving) ?? headId;

      core = await startCore(path);
      api = new ApiClient(core.url);
      const view = await check(api, stepId, known);
      if (view?.step.state === 'interrupted') interrupted++;
      const open = await api.open(loom.id);
      expect(
        open.path.map((node) => node.id),
        'the last acknowledged choice is on the accepted path',
      ).toContain(headId);
    }
    for (const [stepId, known] of told) await check(api, stepId, known);
  } finally {
    await core.kill();
  }
  return interrupted;
}

/** Steers one step, noting each thing only once the server has said it is stored. Returns the acknowledged head. */
async function drive(
  api: ApiClient,
  loomId: string,
  stepId: string,
  known: Acknowledged,
): Promise<string | null> {
  const { cursor, loom } = await api.open(loomId);
  const following = api.eventsUntil(loomId, cursor, (event) => {
    if (event.type === 'candidate-end') known.texts.set(event.node.id, event.node.text);
    if (event.type === 'ranking') known.rankings.add(event.ranking.id);
    return event.type === 'step-end';
  });
  following.catch(() => undefined);
  await api.startStep(loomId, loom.headId, stepId);
  await following;
  const view = await api.step(stepId);
  const wanted = view.rankings.at(-1)?.suggestion ?? view.nodes.find((node) => node.state === 'done')?.id;
  if (!wanted) return null;
  const { status, body } = await api.choose(view, wanted);
  if (status !== 200) return null;
  known.choices.add(body.choice.id);
  return body.headId;
}

async function check(api: ApiClient, stepId: string, known: Acknowledged): Promise<StepView | null> {
  const { status, body: view } = await api.call<StepView>('GET', `/api/steps/${stepId}`);
  if (status === 404) {
    expect(known).toEqual(nothing());
    return null;
  }
  expect(['open', 'interrupted']).toContain(view.step.state);
  for (const node of view.nodes) expect(['done', 'failed', 'interrupted']).toContain(node.state);
  const texts = new Map(view.nodes.map((node) => [node.id, node.text]));
  for (const [id, text] of known.texts) expect(texts.get(id)).toBe(text);
  expect(view.rankings.map((ranking) => ranking.id)).toEqual(expect.arrayContaining([...known.rankings]));
  expect(view.choices.map((choice) => choice.id)).toEqual(expect.arrayContaining([...known.choices]));
  return view;
}
