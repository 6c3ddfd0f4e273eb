import { describe } from 'vitest';
import { createPracticeModel } from '@/lib/server/model/practice/practice-model';
import { describeModelPort } from './model-suite';
import { describeScoring } from './model-suite/scoring';

describeModelPort(
  'the practice model',
  async () => ({
    port: createPracticeModel({ paceMs: 0 }),
    model: 'practice',
    judgeModel: 'heuristic-judge',
    dispose: async () => {},
  }),
  {
    modes: ['completions', 'chat-continue', 'chat-instruct'],
    seed: true,
    logprobs: true,
    scores: 'echo',
    embeddings: false,
  },
);

describe.each(['practice-300', 'practice-10k'])(
  '%s of the practice family keeps the model contract',
  (model) => {
    const port = createPracticeModel({ paceMs: 0 });
    describeScoring(() => ({ port, model }), 'echo');
  },
);
