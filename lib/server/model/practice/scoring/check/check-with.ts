import 'server-only';
import type { ScoringFinding } from '@/lib/scaling/run';
import {
  ModelError,
  type ScoringCheck,
  type ScoringMethod,
  type ScoringRequest,
} from '../../../../ports/model';
import type { Scorable } from '../scorable';
import { scoreWith } from '../score-item';
import { answersRightly, type KnownQuestion } from './known-question';

/** What a model is asked before a run. */
export interface Exam {
  /** All must be answered rightly, or the method is not used. */
  known: readonly KnownQuestion[];
  /** What else there is to say of the model, a sentence. */
  remark: string;
}

const BEST_FIRST: readonly ScoringMethod[] = ['echo', 'next-token', 'sampled'];
const HOW: Record<ScoringMethod, string> = {
  echo: 'Echo gives the exact log probability of labels of any length',
  'next-token': 'The 20 likeliest next tokens come with their log probabilities',
  sampled: 'Draws are counted',
};

const NO_DRAWS: ScoringFinding = {
  method: 'sampled',
  ok: false,
  sentence: 'Draws cannot be used: no number of them tells the probability of one whole completion.',
};

/** The first method that gives the known answers and can score the example, or the one asked for. */
export function checkWith(
  model: Scorable,
  exam: Exam,
  { method, task, example }: Pick<ScoringRequest, 'method' | 'task' | 'example'>,
): ScoringCheck {
  const findings: ScoringFinding[] = [];
  for (const way of method === 'best' ? BEST_FIRST : [method]) {
    const finding =
      task === 'sequence-prob' && way === 'sampled' ? NO_DRAWS : tryMethod(model, way, exam.known, example);
    findings.push(finding);
    if (finding.ok) return { method: way, findings, reason: `${finding.sentence} ${exam.remark}` };
  }
  return { method: null, findings, reason: findings.map(({ sentence }) => sentence).join(' ') };
}

function tryMethod(
  model: Scorable,
  method: ScoringMethod,
  known: readonly KnownQuestion[],
  { prompt, classes }: ScoringRequest['example'],
): ScoringFinding {
  try {
    const missed = known.filter((question) => !answersRightly(model, method, question));
    if (missed[0])
      return { method, ok: false, sentence: missedSentence(method, missed[0], missed.length, known.length) };
    scoreWith(model, method, { prompt, classes, samples: 1 });
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return {
      method,
      ok: false,
      sentence: `${HOW[method]}, but not of this dataset’s labels: ${error.message}`,
    };
  }
  const count = known.length;
  return {
    method,
    ok: true,
    sentence: `${HOW[method]}; ${count} of ${count} questions of known answer were right.`,
  };
}

const missedSentence = (
  method: ScoringMethod,
  { right, wrong }: KnownQuestion,
  missed: number,
  of: number,
): string =>
  `${HOW[method]}, but ${missed} of ${of} questions of known answer were wrong: where ${JSON.stringify(right)} belongs, it was no likelier than ${JSON.stringify(wrong)}.`;
