import { createPracticeModel } from '@/lib/server/model/practice/practice-model';
import { describeModelPort } from './model-suite';

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
