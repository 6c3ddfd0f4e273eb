import { nanoid } from 'nanoid';
import type { ScalingRunView } from '../../../lib/contract/scaling-runs.ts';
import type { ApiClient } from '../../support/api-client.ts';

export interface Scored {
  /** From the request for the run to all of its scores being stored. */
  ms: number;
  /** The longest that a page waited for the run, and for its report, while it was under way. */
  viewMs: number;
  reportMs: number;
}

const ASK_MS = 250;

/** A run of all models of a family, watched as its page does. */
export async function scoreThroughApp(
  api: ApiClient,
  datasetId: string,
  models: readonly string[],
  concurrency: number,
): Promise<Scored> {
  const id = nanoid();
  const started = performance.now();
  await api.ok('POST', `/api/datasets/${datasetId}/scaling-runs`, {
    ...{ id, title: 'A bench', task: 'classification' },
    models: models.map((modelId) => ({ familyId: 'sized', modelId, serverId: null })),
    settings: { method: 'echo', reuse: false, concurrency, perMinute: null, tokens: null, samples: 1 },
  });
  const scored: Scored = { ms: 0, viewMs: 0, reportMs: 0 };
  for (let turn = 0; ; turn++) {
    const asked = performance.now();
    const { run } = await api.ok<{ run: ScalingRunView }>('GET', `/api/scaling-runs/${id}`);
    const now = performance.now();
    scored.viewMs = Math.max(scored.viewMs, now - asked);
    if (run.state === 'done') {
      mustBeWhole(run);
      return { ...scored, ms: now - started };
    }
    if (run.state !== 'running' && run.state !== 'waiting')
      throw new Error(
        `The run is ${run.state}: ${run.reason} ${run.models.map(({ reason }) => reason).join(' ')}`,
      );
    if (turn % 8 === 7) {
      await api.ok('GET', `/api/scaling-runs/${id}/report`);
      scored.reportMs = Math.max(scored.reportMs, performance.now() - now);
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_MS));
  }
}

function mustBeWhole({ items, models }: ScalingRunView): void {
  for (const { name, done, failed } of models)
    if (done !== items) throw new Error(`${name} has ${done} scores and ${failed} errors of ${items} items.`);
}
