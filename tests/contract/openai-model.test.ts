import { createOpenAiModel } from '@/lib/server/model/openai/create-openai-model';
import { startFakeOpenAi } from '../support/fake-openai';
import { describeModelPort, type PortUnderTest } from './model-suite';

const portFor = (model: string, judgeModel: string) => async (): Promise<PortUnderTest> => {
  const fake = await startFakeOpenAi();
  return {
    port: createOpenAiModel({ name: 'Fake', kind: 'other', baseUrl: fake.url, apiKey: null }),
    model,
    judgeModel,
    dispose: fake.close,
  };
};

describeModelPort('A server that does all that is asked', portFor('good', 'good'), {
  modes: ['completions', 'chat-continue', 'chat-instruct'],
  seed: true,
  logprobs: true,
  scores: 'echo',
  embeddings: true,
});

describeModelPort('A server that writes one completion a request', portFor('n-ignored', 'no-schema'), {
  modes: ['completions', 'chat-instruct'],
  seed: true,
  logprobs: true,
  scores: 'echo',
  embeddings: true,
});

describeModelPort('A server with chat only', portFor('no-completions', 'no-json-mode'), {
  modes: ['chat-continue', 'chat-instruct'],
  seed: true,
  logprobs: true,
  scores: 'next-token',
  embeddings: true,
});

describeModelPort('A server that refuses stop strings', portFor('refuse-stop', 'good'), {
  modes: ['completions', 'chat-instruct'],
  seed: true,
  logprobs: true,
  scores: 'echo',
  embeddings: true,
});
