import { judgingReplySchema } from '@/lib/contract/judging';
import { request } from '@/lib/store/http';

export const fetchJudging = (loomId: string, signal: AbortSignal) =>
  request(judgingReplySchema, `/api/looms/${encodeURIComponent(loomId)}/judging`, { signal });
