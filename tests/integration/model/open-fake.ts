import { createOpenAiModel } from '@/lib/server/model/openai/create-openai-model';
import type { OpenAiModelOptions } from '@/lib/server/model/openai/options';
import type { ModelPort, SampleParams, SamplePart } from '@/lib/server/ports/model';
import { type FakeOpenAi, startFakeOpenAi } from '../../support/fake-openai';

export const PREFIX = 'Facts.\n\nQuestion: Is ice warm?\nAnswer: No\n\n';

/** Quick to retry, and patient: a busy machine must not look like a stall. */
const TIMING = {
  firstTokenMs: 10_000,
  idleMs: 10_000,
  graceMs: 100,
  retryBaseMs: 5,
  retryCapMs: 20,
  maxAttempts: 3,
  probeMs: 10_000,
};
/** For the tests that wait for a stall. */
export const HASTY = { firstTokenMs: 400, idleMs: 200 };

export interface Opened {
  fake: FakeOpenAi;
  port: ModelPort;
}

export const portTo = (baseUrl: string, options: Partial<OpenAiModelOptions> = {}): ModelPort =>
  createOpenAiModel({
    name: 'Fake',
    kind: 'other',
    baseUrl,
    apiKey: null,
    ...options,
    timing: { ...TIMING, ...options.timing },
  });

/** A fake server and a port to it, or to another `baseUrl`. */
export const openFake = async (options: Partial<OpenAiModelOptions> = {}): Promise<Opened> => {
  const fake = await startFakeOpenAi();
  return { fake, port: portTo(options.baseUrl ?? fake.url, options) };
};

export interface Drawn {
  parts: SamplePart[];
  texts: string[];
  /** For each index, how it ended: a finish, or `error <code>`. */
  ends: string[];
  errors: { code: string; message: string; retryable: boolean }[];
  notices: string[];
}

export type DrawOptions = Partial<SampleParams> & { n?: number; prefix?: string; signal?: AbortSignal };

export const paramsFor = (model: string, options: Partial<SampleParams> = {}): SampleParams => ({
  model,
  mode: 'completions',
  temperature: 1,
  topP: 1,
  maxTokens: 60,
  stop: [],
  seed: 1,
  logprobs: false,
  ...options,
});

export const draw = async (port: ModelPort, model: string, options: DrawOptions = {}): Promise<Drawn> => {
  const { n = 1, prefix = PREFIX, signal = new AbortController().signal, ...params } = options;
  const parts = await Array.fromAsync(port.sample({ prefix, n, params: paramsFor(model, params), signal }));
  const texts = new Array<string>(n).fill('');
  const ends = new Array<string>(n).fill('never');
  for (const part of parts) {
    if (part.type === 'token') texts[part.index] += part.token;
    if (part.type === 'end') ends[part.index] = part.finish;
    if (part.type === 'error') ends[part.index] = `error ${part.error.code}`;
  }
  return {
    parts,
    texts,
    ends,
    errors: parts.flatMap((part) => (part.type === 'error' ? [part.error] : [])),
    notices: parts.flatMap((part) => (part.type === 'notice' ? [part.text] : [])),
  };
};
