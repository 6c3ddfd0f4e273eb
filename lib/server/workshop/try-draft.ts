import 'server-only';
import { toContinuation } from '@/lib/dataset/continuation';
import { measureSamples } from '@/lib/dataset/workshop/measure-samples';
import { weightedScore } from '@/lib/loom/judge/aggregate';
import { hash32 } from '@/lib/loom/judge/hash';
import { opaqueIds } from '@/lib/loom/judge/opaque-ids';
import type { DraftTrial } from '@/lib/loom/prompt-draft';
import type { LoomSettings } from '@/lib/loom/settings';
import type { AppContext } from '../app-context';
import { askJudge } from '../steps/ask-judge';
import { sampleOnce } from './sample-once';

export interface DraftTry {
  text: string;
  settings: LoomSettings;
  steps: number;
  onStep(done: number): void;
}

/**
 * Samples so many steps from a prompt with the loom's sampler and has its judge score each once. Nothing of it enters the
 * tree. What fails is said in `error`, and what came before it still counts.
 */
export async function tryDraft(
  ctx: AppContext,
  { text, settings, steps, onStep }: DraftTry,
  signal: AbortSignal,
): Promise<DraftTrial> {
  const { format, sampler, judge } = settings;
  const samples: string[][] = [];
  const scores: number[] = [];
  const errors: string[] = [];
  const spent = { tokensIn: 0, tokensOut: 0 };
  for (let done = 0; done < steps && !signal.aborted; done++) {
    try {
      const port = await ctx.models.get(sampler.serverId);
      const sampled = await sampleOnce(port, text, sampler, format, signal);
      spent.tokensIn += sampled.tokensIn;
      spent.tokensOut += sampled.tokensOut;
      errors.push(...sampled.errors);
      samples.push(sampled.completions);
      if (judge.enabled) {
        const judged = await judgeOnce(ctx, text, sampled.completions, settings, signal);
        scores.push(...judged.scores);
        errors.push(...judged.errors);
        spent.tokensIn += judged.tokensIn;
        spent.tokensOut += judged.tokensOut;
      }
    } catch (error) {
      errors.push(error instanceof Error ? error.message : String(error));
      break;
    }
    onStep(done + 1);
  }
  const measures = measureSamples(text, samples.flat(), format);
  return {
    steps: samples.length,
    ...measures,
    judgeScore: scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null,
    samples: samples.map((step) => step.map((raw) => toContinuation(raw, { format, context: text }))),
    ...spent,
    error: errors.length > 0 ? [...new Set(errors)].slice(0, 3).join(' ') : null,
    createdAt: ctx.now(),
  };
}

async function judgeOnce(
  ctx: AppContext,
  text: string,
  completions: readonly string[],
  { format, judge }: LoomSettings,
  signal: AbortSignal,
) {
  if (completions.length === 0) return { scores: [], errors: [], tokensIn: 0, tokensOut: 0 };
  const port = await ctx.models.get(judge.serverId);
  const ids = opaqueIds(completions.length, hash32(completions.join('\n')));
  const call = await askJudge(
    port,
    judge,
    {
      kind: 'rotation',
      shown: completions.map((raw, at) => ({
        opaqueId: ids[at] as string,
        nodeId: String(at),
        text: toContinuation(raw, { format, context: text }).trim(),
        similarity: null,
      })),
      accepted: [],
      balance: null,
      wanted: null,
      objections: [],
      overrides: [],
      wantedLabel: null,
    },
    signal,
    () => {},
  );
  return {
    scores: Object.values(call.scores ?? {}).map((given) => weightedScore(given, judge.rubric.criteria)),
    errors: call.error === null ? [] : [`The judge gave no scores: ${call.error}`],
    tokensIn: call.replies.reduce((sum, { tokensIn }) => sum + (tokensIn ?? 0), 0),
    tokensOut: call.replies.reduce((sum, { tokensOut }) => sum + (tokensOut ?? 0), 0),
  };
}
