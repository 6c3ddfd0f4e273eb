import { nanoid } from 'nanoid';
import { z } from 'zod';
import { type CreateJudgeRun, judgeRunReplySchema, judgeRunsReplySchema } from '@/lib/contract/judge-runs';
import { leaderboardReplySchema } from '@/lib/contract/leaderboard';
import { priceReplySchema } from '@/lib/contract/prices';
import { serversReplySchema } from '@/lib/contract/reply';
import {
  learnedReplySchema,
  learnReplySchema,
  overridesReplySchema,
  rubricsReplySchema,
} from '@/lib/contract/teaching';
import type { JudgeSettings } from '@/lib/loom/settings';
import { request } from '@/lib/store/http';

const loom = (id: string) => `/api/looms/${encodeURIComponent(id)}`;

export const fetchServers = async (signal: AbortSignal) =>
  (await request(serversReplySchema, '/api/servers', { signal })).servers;

export const fetchRubrics = (loomId: string, signal?: AbortSignal) =>
  request(rubricsReplySchema, `${loom(loomId)}/rubrics`, { signal });

export const fetchLearned = (loomId: string, signal?: AbortSignal) =>
  request(learnedReplySchema, `${loom(loomId)}/learned-weights`, { signal });

/** Learns from the choices there are; rejects when it could not, and says why where nothing is on offer. */
export const learn = (loomId: string) =>
  request(learnReplySchema, `${loom(loomId)}/learned-weights`, { method: 'POST' });

/** With `count` as if the judge were shown so many. */
export const fetchOverrides = (loomId: string, count: number, signal: AbortSignal) =>
  request(overridesReplySchema, `${loom(loomId)}/overrides-shown?count=${count}`, { signal });

export const fetchRuns = async (loomId: string, signal?: AbortSignal) =>
  (await request(judgeRunsReplySchema, `${loom(loomId)}/judge-runs`, { signal })).runs;

/** Of the runs named, or of the newest. */
export const fetchLeaderboard = (loomId: string, signal?: AbortSignal, runs?: readonly string[]) => {
  const query = runs ? `?${new URLSearchParams({ runs: runs.join(',') })}` : '';
  return request(leaderboardReplySchema, `${loom(loomId)}/leaderboard${query}`, { signal });
};

export const fetchPrice = (serverId: string, model: string, signal: AbortSignal) =>
  request(priceReplySchema, `/api/prices?${new URLSearchParams({ serverId, model })}`, { signal });

export const startRun = async (loomId: string, body: Omit<CreateJudgeRun, 'id'>) =>
  (
    await request(judgeRunReplySchema, `${loom(loomId)}/judge-runs`, {
      method: 'POST',
      body: { id: nanoid(), ...body },
    })
  ).run;

export const steerRun = async (runId: string, state: 'running' | 'paused') =>
  (
    await request(judgeRunReplySchema, `/api/judge-runs/${encodeURIComponent(runId)}`, {
      method: 'PUT',
      body: { state },
    })
  ).run;

/** Changes parts of the judge over the settings as they are by now, and gives them as they were. */
export async function changeJudge(loomId: string, part: Partial<JudgeSettings>): Promise<JudgeSettings> {
  const { judge } = await fetchRubrics(loomId);
  const settings = { judge: { ...judge, ...part } };
  await request(z.unknown(), loom(loomId), { method: 'PATCH', body: { settings } });
  return judge;
}
