import type { ModelPort, SampleParams } from '@/lib/server/ports/model';

export const PARAMS: SampleParams = {
  model: 'practice',
  mode: 'completions',
  temperature: 1,
  topP: 1,
  maxTokens: 120,
  stop: ['\n\n'],
  seed: 1,
  logprobs: false,
};

/** The texts of `n` completions. */
export async function drawTexts(
  port: ModelPort,
  prefix: string,
  n: number,
  params: Partial<SampleParams> = {},
): Promise<string[]> {
  const texts = Array.from({ length: n }, () => '');
  const signal = new AbortController().signal;
  for await (const part of port.sample({ prefix, n, params: { ...PARAMS, ...params }, signal })) {
    if (part.type === 'token') texts[part.index] += part.token;
  }
  return texts;
}
