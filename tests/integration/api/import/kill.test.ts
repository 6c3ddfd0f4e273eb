import { afterAll, expect, test } from 'vitest';
import { commitAt, readAt, settled } from '../../../support/import-file';
import { startCore, tempDir } from '../../../support/start-core';
import { countRows, uploadsIn } from './harness';

const KILLS = Number(process.env.IMPORT_KILLS ?? 10);
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 100_000);
const NODES = 30_000;
/** A commit of so many nodes takes about so long, in milliseconds. */
const WHILE_MS = 1500;

const dir = await tempDir();
afterAll(() => dir[Symbol.asyncDispose]());

const chain = JSON.stringify({
  nodes: Array.from({ length: NODES }, (_, at) => ({
    id: `n${at}`,
    text: `node ${at} `,
    parentIds: at === 0 ? [] : [`n${at - 1}`],
  })),
});

test(`a server killed in the middle of a commit has written all of it or nothing, ${KILLS} times (seed ${SEED})`, async () => {
  let random = SEED;
  const next = () => {
    random = (Math.imul(random, 1_103_515_245) + 12_345) & 0x7fffffff;
    return random / 0x7fffffff;
  };
  let inTheMiddle = 0;
  let core = await startCore(dir.path);
  for (let kill = 0; kill < KILLS; kill++) {
    const before = countRows(dir.path);
    const { id } = await readAt(core.url, 'chain.json', chain);
    await commitAt(core.url, id);
    let told: string | null = null;
    const following = settled(core.url, id, (job) => {
      if (job.state === 'done') told = job.loomId;
    }).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, next() * WHILE_MS));
    await core.kill();
    await following;

    core = await startCore(dir.path);
    const { looms, nodes } = countRows(dir.path);
    const written = looms - before.looms;
    expect([0, 1]).toContain(written);
    expect(nodes - before.nodes).toBe(written * NODES);
    if (told) expect(written, 'what was said to be done is there').toBe(1);
    else if (written === 0) inTheMiddle++;
    expect((await fetch(`${core.url}/api/imports/${id}`)).status).toBe(404);
    expect(await uploadsIn(dir.path)).toEqual([]);
  }
  await core.kill();
  expect(inTheMiddle, 'some kills must have hit a commit in the middle').toBeGreaterThan(KILLS / 5);
}, 300_000);

test('an upload that a killed server had begun is gone after the next start', async () => {
  const core = await startCore(dir.path);
  const body = new ReadableStream<Uint8Array>({
    start: (sink) => sink.enqueue(new TextEncoder().encode('{"nodes": [')),
  });
  const sending = fetch(`${core.url}/api/imports?name=x`, {
    method: 'POST',
    body,
    duplex: 'half',
  } as RequestInit).catch(() => null);
  await expect.poll(() => uploadsIn(dir.path)).toHaveLength(1);
  await core.kill();
  await sending;
  expect(await uploadsIn(dir.path)).toHaveLength(1);
  const again = await startCore(dir.path);
  expect(await uploadsIn(dir.path)).toEqual([]);
  await again.kill();
});
