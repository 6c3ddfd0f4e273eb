import 'server-only';
import { parseReply } from '@/lib/loom/judge/parse-reply';
import { judgePrompt, repairPrompt } from '@/lib/loom/judge/prompt';
import type { JudgeCall, JudgeReply } from '@/lib/loom/ranking';
import type { JudgeSettings } from '@/lib/loom/settings';
import type { ModelPort } from '../ports/model';

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
  const { shown } = question;
  const prompt = judgePrompt({
    rubric: judge.rubric,
    accepted: question.accepted,
    balance: question.balance,
    wanted: question.wanted,
    objections: question.objections,
    examples: judge.examples ?? [],
    candidates: shown.map(({ opaqueId, text, similarity }) => ({ id: opaqueId, text, similarity })),
  });
  const call: JudgeCall = {
    kind: question.kind,
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
    const reply = await oneReply(model, judge, prompt.system, user, prompt.schema, signal);
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

async function oneReply(
  model: ModelPort,
  judge: JudgeSettings,
  system: string,
  user: string,
  schema: Record<string, unknown>,
  signal: AbortSignal,
): Promise<{ stored: JudgeReply; failed: boolean; notices: string[] }> {
  const started = performance.now();
  try {
    const reply = await model.chat({
      model: judge.model,
      system,
      user,
      temperature: judge.temperature,
      maxTokens: judge.maxTokens,
      json: { name: 'ranking', schema },
      signal,
    });
    const { text, mode, tokensIn, tokensOut, ms } = reply;
    return {
      stored: { text, mode, tokensIn, tokensOut, ms, error: null },
      failed: false,
      notices: reply.notices,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const ms = performance.now() - started;
    return {
      stored: { text: '', mode: 'text', tokensIn: null, tokensOut: null, ms, error: message },
      failed: true,
      notices: [],
    };
  }
}
