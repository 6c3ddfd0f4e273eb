import { stepTrialsSchema } from '@/lib/contract/judge-runs';
import { stepViewSchema } from '@/lib/contract/snapshot';
import { request } from '@/lib/store/http';

const step = (id: string) => `/api/steps/${encodeURIComponent(id)}`;

export const fetchStep = (id: string, signal: AbortSignal) => request(stepViewSchema, step(id), { signal });

export const fetchTrials = (id: string, signal: AbortSignal) =>
  request(stepTrialsSchema, `${step(id)}/trials`, { signal });
