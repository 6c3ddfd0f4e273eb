import 'server-only';
import { z } from 'zod';
import type { LabelScores, ScoreRequest } from '@/lib/server/ports/model';
import { jsonCall } from '../call/json-call';
import type { OpenAiServer } from '../call/server';
import { CallFailed } from '../errors/failure';
import { modelError } from '../errors/model-errors';
import { type Aligned, alignLabel, type EchoedTokens } from './align';
import { missingMass } from './mass';

const echoSchema = z.object({
  choices: z.tuple(
    [
      z.object({
        logprobs: z
          .object({
            tokens: z.array(z.string()),
            token_logprobs: z.array(z.number().max(0).nullable()),
            text_offset: z.array(z.number()).nullish(),
          })
          .nullish(),
      }),
    ],
    z.unknown(),
  ),
});

/**
 * Scores by letting the server read document and label and say how likely each token was: exact for labels of any
 * length. Rejects with `CallFailed` or `ModelError` where the server has no echo.
 */
export const echoScores = async (server: OpenAiServer, request: ScoreRequest): Promise<LabelScores> => {
  const logprobs: Record<string, number> = {};
  const echoes = await Promise.all(request.labels.map((label) => echo(server, request, label)));
  for (const [at, label] of request.labels.entries()) {
    const aligned = alignLabel(echoes[at] as EchoedTokens, request.prefix, label);
    if ('problem' in aligned) {
      const sentence = PROBLEMS[aligned.problem](server.name, JSON.stringify(label));
      if (aligned.problem !== 'straddles') throw modelError('refused', sentence);
      return unavailable(sentence);
    }
    logprobs[label] = aligned.logprob;
  }
  return { logprobs, method: 'echo', missingMass: missingMass(Object.values(logprobs)), reason: null };
};

const PROBLEMS: Record<
  Extract<Aligned, { problem: string }>['problem'],
  (name: string, label: string) => string
> = {
  'no-echo': (name) => `${name} does not echo the document that it is given.`,
  straddles: (name, label) => `One token of ${name} runs across the end of the document into ${label}.`,
  'no-logprob': (name, label) => `${name} gives no log probability for ${label}.`,
};

export const unavailable = (reason: string): LabelScores => ({
  logprobs: {},
  method: 'unavailable',
  missingMass: null,
  reason,
});

const echo = async (server: OpenAiServer, request: ScoreRequest, label: string): Promise<EchoedTokens> => {
  const { model, prefix, signal } = request;
  const ask = (maxTokens: number) =>
    jsonCall(
      server,
      {
        method: 'post',
        path: '/completions',
        body: { model, prompt: prefix + label, echo: true, logprobs: 1, max_tokens: maxTokens },
        signal,
      },
      echoSchema,
    );
  const reply = await ask(0).catch((error: unknown) => {
    // some servers insist on writing at least one token; it comes after the label and is not looked at
    const isAboutZero =
      error instanceof CallFailed && /max_tokens|at least 1/i.test(error.failure.refusal?.text ?? '');
    if (isAboutZero) return ask(1);
    throw error;
  });
  const { logprobs } = reply.choices[0];
  if (!logprobs) return { tokens: [], logprobs: [], offsets: null };
  return {
    tokens: logprobs.tokens,
    logprobs: logprobs.token_logprobs,
    offsets: logprobs.text_offset ?? null,
  };
};
