import 'server-only';
import { ModelError, type ModelPort } from '../../ports/model';
import { answerAsJudge } from './judge/answer-as-judge';
import { Language } from './language';
import { MODELS } from './models';
import { trainNGram } from './ngram/train';
import { probePractice } from './probe';
import { samplePractice } from './sample';
import { Scoring } from './scoring/scoring';
import { answerAsWriter } from './writer/answer-as-writer';

export interface PracticeOptions {
  /** Pause between tokens in milliseconds, so that streaming can be seen; 0 for none. */
  paceMs?: number;
}

/** The model that is always there: no key, no network. It follows no instructions and knows nothing. */
export function createPracticeModel({ paceMs = 12 }: PracticeOptions = {}): ModelPort {
  const language = new Language(trainNGram());
  const scoring = new Scoring(language);
  return {
    heuristic: true,
    sample: (request) => samplePractice(language, request, paceMs),
    chat: async (request) => answerAsWriter(request) ?? answerAsJudge(request),
    checkScoring: (request) => scoring.check(request),
    scoreItem: (request) => scoring.score(request),
    embed: async () => {
      throw new ModelError(
        'unavailable',
        'The practice model has no embeddings: use the built-in TF-IDF, or add a model server.',
        false,
      );
    },
    listModels: async () => [...MODELS],
    probe: async (model) => probePractice(model),
  };
}
