import 'server-only';
import { parseReply } from '@/lib/loom/judge/parse-reply';
import { judgePrompt, repairPrompt, type ShownOverride } from '@/lib/loom/judge/prompt';
import type { JudgeCall } from '@/lib/loom/ranking';
import type { JudgeSettings } from '@/lib/loom/settings';
import type { ModelPort } from '../ports/model';
import { oneReply } from './one-reply';

/** One candidate as the judge sees it. */
export interface Shown {
  opaqueId: string;
  nodeId: string;
  text: string;
  /** See `JudgePromptInput`. */
  similarity: number | null;
}

export interface JudgeQuestion {
  kind: JudgeCall['kind'];
  shown: Shown[];
  accepted: string[];
  balance: Record<string, number> | null;
  wanted: Record<string, number> | null;
  objections: string[];
  overrides: ShownOverride[];
  wantedLabel: string | null;
}

/**
 * Puts one question to the judge. A reply that cannot be read is sent back once with what is wrong with it. Whatever
 * happens, the call says it: every reply is kept word for word, and nothing is filled in.
 */
export async function askJudge(
  model: ModelPort,
  judge: JudgeSettings,
  question: JudgeQuestion,
  signal: AbortSignal,
  onNotice: (text: string) => void,
): Promise<JudgeCall> {
  const { kind, shown, ...ground } = question;
  const prompt = judgePrompt({
    ...ground,
    rubric: judge.rubric,
    examples: judge.examples ?? [],
    candidates: shown.map(({ opaqueId, text, similarity }) => ({ id: opaqueId, text, similarity })),
  });
  const call: JudgeCall = {
    kind,
    shown: shown.map(({ opaqueId, nodeId }) => ({ opaqueId, nodeId })),
    system: prompt.system,
    user: prompt.user,
    replies: [],
    order: null,
    scores: null,
    summary: '',
    error: null,
  };
  const nodeOf = new Map(shown.map((s) => [s.opaqueId, s.nodeId]));
  const criteria = judge.rubric.criteria.map((c) => c.id);

  let user = prompt.user;
  for (let attempt = 0; attempt < 2; attempt++) {
    const asked = { system: prompt.system, user, json: { name: 'ranking', schema: prompt.schema } };
    const reply = await oneReply(model, judge, asked, signal);
    for (const notice of reply.notices) onNotice(notice);
    call.replies.push(reply.stored);
    if (reply.failed) return { ...call, error: reply.stored.error };
    const parsed = parseReply(reply.stored.text, [...nodeOf.keys()], criteria);
    if (!('error' in parsed)) {
      const node = (id: string) => nodeOf.get(id) as string;
      return {
        ...call,
        order: parsed.order.map(node),
        scores: Object.fromEntries(Object.entries(parsed.scores).map(([id, scores]) => [node(id), scores])),
        summary: parsed.summary,
      };
    }
    reply.stored.error = parsed.error;
    user = repairPrompt(prompt.user, reply.stored.text, parsed.error);
  }
  return { ...call, error: call.replies.at(-1)?.error ?? 'no reply' };
}
