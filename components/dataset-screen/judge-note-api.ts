import { z } from 'zod';
import { loomSnapshotSchema } from '@/lib/contract/snapshot';
import type { JudgeExample, JudgeSettings } from '@/lib/loom/settings';
import { request } from '@/lib/store/http';

/** The most a judge is shown. */
export const MOST_EXAMPLES = 24;
const loomOnly = loomSnapshotSchema.pick({ loom: true });
const pathOf = (loomId: string) => `/api/looms/${encodeURIComponent(loomId)}`;

/** Examples with new ones after them: an item pointed out again moves to the end, and the oldest make room. */
export const withExamples = (
  before: readonly JudgeExample[],
  added: readonly JudgeExample[],
): JudgeExample[] => {
  const places = new Set(added.map(({ place }) => place));
  return [...before.filter(({ place }) => !places.has(place)), ...added].slice(-MOST_EXAMPLES);
};

/** Shows a loom's judge more examples. Resolves with what takes that back. */
export async function addExamples(
  loomId: string,
  added: readonly JudgeExample[],
): Promise<() => Promise<void>> {
  const { judge } = (await request(loomOnly, pathOf(loomId))).loom.settings;
  const save = async (settings: JudgeSettings) => {
    await request(z.unknown(), pathOf(loomId), { method: 'PATCH', body: { settings: { judge: settings } } });
  };
  await save({ ...judge, examples: withExamples(judge.examples ?? [], added) });
  return () => save(judge);
}
