import { nanoid } from 'nanoid';
import type { Loom } from '@/lib/loom/loom';
import type { ApiClient } from '../api-client.ts';

/** A loom whose path holds these items, each taken as an edited copy of a candidate: `[question, label]`. */
export async function writeItems(
  api: ApiClient,
  items: readonly (readonly [question: string, label: 'Yes' | 'No'])[],
): Promise<Loom> {
  const loom = await api.createLoom();
  const { sampler, judge } = loom.settings;
  const settings = { sampler: { ...sampler, n: 1, seed: 7 }, judge: { ...judge, enabled: false } };
  await api.ok('PATCH', `/api/looms/${loom.id}`, { settings });
  for (const [question, label] of items) {
    const view = await api.runStep(loom.id);
    const text = `Question: ${question}\nAnswer: ${label}\n\n`;
    const edited = { from: view.nodes[0]?.id, text };
    const { status, body } = await api.choose(view, nanoid(), { edited });
    if (status >= 300) throw new Error(JSON.stringify(body));
  }
  const back = { sampler: { ...sampler, seed: 7 }, judge };
  return (await api.ok<{ loom: Loom }>('PATCH', `/api/looms/${loom.id}`, { settings: back })).loom;
}
