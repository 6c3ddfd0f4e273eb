import 'server-only';
import type { ModelPort } from '@/lib/server/ports/model';
import { openServer } from './call/server';
import { chat } from './chat/chat';
import { embed } from './embedding/embed';
import { CallFailed } from './errors/failure';
import { modelError } from './errors/model-errors';
import { listModels } from './list-models';
import type { OpenAiModelOptions } from './options';
import { probe } from './probe/probe';
import { sample } from './sampling/sample';
import { checkScoring } from './scoring/check/check-scoring';
import { scoreItem } from './scoring/score-item';

/** A model server that speaks OpenAI's API, or most of it: OpenAI, vLLM, llama.cpp, Ollama, LM Studio, OpenRouter. */
export const createOpenAiModel = (options: OpenAiModelOptions): ModelPort => {
  const server = openServer(options);
  return {
    heuristic: false,
    sample: (request) => sample(server, request),
    chat: (request) => chat(server, request),
    checkScoring: (request) => checkScoring(server, request),
    scoreItem: (request) => scoreItem(server, request),
    embed: (request) => embed(server, request),
    listModels: async (signal) => {
      try {
        return await listModels(server, signal);
      } catch (thrown) {
        if (signal.aborted) throw modelError('stopped', `The call to ${server.name} was stopped.`);
        throw thrown instanceof CallFailed ? thrown.failure.error : thrown;
      }
    },
    probe: (model, signal) => probe(server, model, signal),
  };
};
