import { expect, test } from 'vitest';
import type { ErrorBody } from '@/lib/contract/errors';
import { treeExportSchema } from '@/lib/formats/export-format';
import { withCore } from './harness';

const api = withCore();
const get = (path: string) => fetch(api().url + path);
const exported = (loomId: string, format: string) => get(`/api/looms/${loomId}/export?format=${format}`);

async function grown(steps = 2) {
  const loom = await api().createLoom();
  for (let i = 0; i < steps; i++) {
    const view = await api().runStep(loom.id);
    const node = view.nodes.find((n) => n.state === 'done' && !n.flags.some((f) => f.severity === 'block'));
    if (node) await api().choose(view, node.id);
  }
  return api().open(loom.id);
}

test.each(treeExportSchema.options)('%s: the whole tree as JSON, under the loom’s name', async (format) => {
  const { loom, shape, path } = await grown();
  const response = await exported(loom.id, format);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.headers.get('content-disposition')).toContain(`filename="a-loom.${format}.json"`);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const text = await response.text();
  expect(() => JSON.parse(text)).not.toThrow();
  expect(shape.ids.length).toBeGreaterThan(10);
  for (const node of path) expect(text).toContain(JSON.stringify(node.text).slice(1, -1));
  expect(await (await exported(loom.id, format)).text()).toBe(text);
});

test('our own format holds every record, the judge’s words too', async () => {
  const { loom, shape } = await grown(3);
  const file = JSON.parse(await (await exported(loom.id, 'espalier')).text());
  expect(file.loom).toEqual(loom);
  expect(file.nodes.map(({ id }: { id: string }) => id)).toEqual(shape.ids);
  expect(file.steps).toHaveLength(3);
  expect(file.rankings.length).toBeGreaterThanOrEqual(3);
  expect(file.rankings[0].calls.length).toBeGreaterThan(0);
  expect(file.choices).toHaveLength(3);
  expect(file.acts).toEqual([]);
});

test('a file is named after its loom, whatever characters the title has', async () => {
  const title = `a${'𝒷'.repeat(90)}`;
  const { loom } = await api().ok<{ loom: { id: string } }>('POST', '/api/looms', {
    title,
    template: 'blank',
  });
  const response = await exported(loom.id, 'bonsai');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toContain(
    `filename*=UTF-8''${encodeURIComponent(`a${'𝒷'.repeat(39)}.bonsai.json`)}`,
  );
});

test('a loom that is not there, and a format that is none', async () => {
  const missing = await exported('nowhere-at-all', 'bonsai');
  expect(missing.status).toBe(404);
  expect(((await missing.json()) as ErrorBody).error.code).toBe('not_found');
  const { id } = await api().createLoom();
  for (const format of ['classification-csv', 'docx', '']) {
    const response = await exported(id, format);
    expect(response.status).toBe(400);
    expect(((await response.json()) as ErrorBody).error.where).toBe('query.format');
  }
});
