import { expect, test, vi } from 'vitest';
import { ApiError } from '@/lib/store/http';
import { storeWith } from './fakes';
import { loomOf, nodeOf, snapshotOf } from './records';

const lost = new ApiError('no answer', { code: 'offline', status: 0 });

test('a new prompt whose answer was lost keeps its node id; another text gets another', async () => {
  const editPrompt = vi.fn().mockRejectedValueOnce(lost).mockResolvedValue(undefined);
  const { loom } = storeWith(snapshotOf(), { editPrompt });
  await expect(loom().editPrompt('Anew.')).rejects.toBe(lost);
  await loom().editPrompt('Anew.');
  await loom().editPrompt('Anew again.');
  const [first, second, third] = editPrompt.mock.calls.map(([nodeId]) => nodeId);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('saving rejects with the reason, and leaves the keys free', async () => {
  const { loom } = storeWith(snapshotOf(), { patch: vi.fn().mockRejectedValue(lost) });
  await expect(loom().save({ title: 'New' })).rejects.toBe(lost);
  expect(loom()).toMatchObject({ pending: null, message: null });
});

test('a new prompt version is a root and the head, and the old tree stays', () => {
  const { loom, tell } = storeWith(snapshotOf());
  const node = nodeOf({
    id: 'root-0002',
    parentId: null,
    origin: 'prompt',
    state: 'done',
    text: 'Anew.',
    seq: 1,
  });
  tell({ type: 'loom', loom: loomOf({ rootId: node.id, headId: node.id, title: 'Renamed' }), node });
  expect(loom()).toMatchObject({ path: ['root-0002'], loom: { title: 'Renamed' } });
  expect(loom().tree.roots).toHaveLength(2);
});
