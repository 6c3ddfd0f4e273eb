import 'server-only';
import { samplingContext } from '@/lib/dataset/sampling-context';
import type { ItemFormat } from '@/lib/loom/item-format';
import type { SamplerSettings } from '@/lib/loom/settings';
import type { ModelPort } from '../ports/model';

export interface SampledOnce {
  /** Raw completions that ended, in the order of their index. */
  completions: string[];
  errors: string[];
  tokensIn: number;
  tokensOut: number;
}

/** One step's completions of a prompt, with nothing stored. */
export async function sampleOnce(
  model: ModelPort,
  prompt: string,
  sampler: SamplerSettings,
  format: ItemFormat | null,
  signal: AbortSignal,
): Promise<SampledOnce> {
  const { n, model: name, mode, temperature, topP, maxTokens, stop, seed } = sampler;
  const texts = Array.from({ length: n }, () => '');
  const ended = new Set<number>();
  const out: SampledOnce = { completions: [], errors: [], tokensIn: 0, tokensOut: 0 };
  for await (const part of model.sample({
    prefix: samplingContext({ format, context: prompt }),
    n,
    params: { model: name, mode, temperature, topP, maxTokens, stop, seed, logprobs: false },
    signal,
  })) {
    if (part.type === 'token') texts[part.index] += part.token;
    if (part.type === 'end') ended.add(part.index);
    if (part.type === 'error') out.errors.push(part.error.message);
    if (part.type === 'usage') {
      out.tokensIn += part.tokensIn ?? 0;
      out.tokensOut += part.tokensOut ?? 0;
    }
  }
  out.completions = texts.filter((_, index) => ended.has(index));
  return out;
}
