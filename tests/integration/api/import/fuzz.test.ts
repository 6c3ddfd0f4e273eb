import { expect, test } from 'vitest';
import { commitAt, readAt, settled } from '../../../support/import-file';
import { FILES } from './files';
import { withImports } from './harness';
import { dice, mutate } from './mutate';

const FILES_TRIED = Number(process.env.IMPORT_FUZZ ?? 400);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
const LONGEST_MS = 2000;

const { url, api, counts, uploads, complaints } = withImports();

/** A small loom of our own with all kinds of records. */
async function ourOwn(): Promise<{ format: string; name: string; body: string }> {
  const loom = await api().createLoom('blank');
  const view = await api().runStep(loom.id);
  await api().choose(view, view.nodes.find(({ state }) => state === 'done')?.id ?? '');
  const body = await (await fetch(`${url()}/api/looms/${loom.id}/export?format=espalier`)).text();
  return { format: 'espalier', name: 'own.json', body };
}

test(`${FILES_TRIED} damaged files: each is read or refused at once, and written whole or not at all (seed ${SEED})`, async () => {
  const roll = dice(SEED);
  const files = [...FILES, await ourOwn()];
  const tally = { read: 0, refused: 0 };
  for (let tried = 0; tried < FILES_TRIED; tried++) {
    const known = files[roll(files.length)];
    if (!known) throw new Error('There is no such file.');
    const body = mutate(Buffer.from(known.body), roll);
    const about = `file ${tried}: ${known.format}`;
    const before = counts();
    const began = performance.now();
    const job = await readAt(url(), known.name, Uint8Array.from(body));
    expect(performance.now() - began, about).toBeLessThan(LONGEST_MS);
    expect(counts(), about).toEqual(before);
    if (job.state === 'failed') {
      tally.refused++;
      expect(job.error?.message.length, about).toBeGreaterThan(10);
      expect(job.error?.message, about).not.toMatch(/Espalier failed|undefined|\[object/);
      continue;
    }
    tally.read++;
    expect(job.state, about).toBe('ready');
    await commitAt(url(), job.id);
    const done = await settled(url(), job.id);
    expect(done.error, about).toBeNull();
    const { looms, nodes } = counts();
    expect({ looms, nodes }, about).toEqual({
      looms: before.looms + 1,
      nodes: before.nodes + (job.preview?.nodes ?? 0),
    });
    const opened = await api().open(done.loomId ?? '');
    expect(opened.path, about).toHaveLength(job.preview?.pathNodes ?? 0);
  }
  expect(tally.read).toBeGreaterThan(FILES_TRIED / 50);
  expect(tally.refused).toBeGreaterThan(FILES_TRIED / 5);
  expect(await uploads()).toEqual([]);
  expect(complaints()).toBe('');
}, 300_000);
