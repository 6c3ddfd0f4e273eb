import 'server-only';
import pLimit from 'p-limit';
import type { ScoringFinding } from '@/lib/scaling/run';
import { ModelError, type ScoringMethod, type ScoringRequest } from '@/lib/server/ports/model';
import { CallFailed } from '../../errors/failure';
import { withoutAdvice } from '../../errors/model-errors';
import { lacksEndpoint } from '../lacks-endpoint';
import { tellLabelsApart } from '../next-token/score-by-next-token';
import { NotScorable } from '../not-scorable';
import { scoreBy } from '../score-item';
import type { Scoring } from '../scoring';
import { addsUpRightly, answersRightly, onceMore } from './answers-rightly';
import { type KnownAnswer, knownAnswers, LONG_ANSWERS } from './known-answers';
import { remarkOn } from './remark-on';
import { butSome, cameOutWrong, doesNot, notOfTheDataset, works } from './words';

/** Questions under way at once. */
const AT_ONCE = 4;

type Asked = Pick<ScoringRequest, 'task' | 'example'>;

/** Tries a method on questions of known answer, then on the example. Rejects where the server is sick, which says nothing of the method. */
export const tryMethod = async (
  scoring: Scoring,
  method: ScoringMethod,
  { task, example }: Asked,
): Promise<ScoringFinding> => {
  const no = (why: string): ScoringFinding => ({ method, ok: false, sentence: doesNot(method, why) });
  if (task === 'sequence-prob' && method === 'sampled')
    return no('no number of draws tells the probability of one whole completion.');
  try {
    if (method === 'next-token') await tellLabelsApart(scoring, example.classes);
    const questions = questionsFor(scoring, method, example);
    const missed = await missedOf(scoring, questions);
    if (missed.length > 0) return no(cameOutWrong(missed, questions.length));
    const remark = await tryExample(scoring, method, example);
    return {
      method,
      ok: true,
      sentence: works(method, questions.length) + remarkOn(method, scoring) + remark,
    };
  } catch (thrown) {
    if (thrown instanceof NotScorable) return no(thrown.message);
    const error = thrown instanceof CallFailed ? thrown.failure.error : thrown;
    if (!(error instanceof ModelError) || !(lacksEndpoint(error) || error.code === 'malformed')) throw thrown;
    return no(withoutAdvice(error));
  }
};

interface Question {
  known: KnownAnswer;
  ask(): Promise<boolean>;
}

const questionsFor = (
  scoring: Scoring,
  method: ScoringMethod,
  example: ScoringRequest['example'],
): Question[] => {
  const short = knownAnswers(example).map((known) => ({
    known,
    ask: () => answersRightly(scoring, method, known),
  }));
  const long = LONG_ANSWERS.map((known) => ({ known, ask: () => addsUpRightly(scoring, known) }));
  return method === 'echo' ? [...short, ...long] : short;
};

/** The first one alone, for it finds out how the server wants to be asked. */
const missedOf = async ({ server }: Scoring, questions: readonly Question[]): Promise<KnownAnswer[]> => {
  const limit = pLimit(Math.min(AT_ONCE, server.timing.concurrency));
  const [first, ...others] = questions;
  const right = [await first?.ask()];
  try {
    right.push(...(await Promise.all(others.map((question) => limit(() => question.ask())))));
  } finally {
    limit.clearQueue();
  }
  return questions.filter((_, at) => !right[at]).map(({ known }) => known);
};

/** What there is to say of the example, where it does not speak against the method. */
const tryExample = async (
  scoring: Scoring,
  method: ScoringMethod,
  { prompt, classes }: ScoringRequest['example'],
): Promise<string> => {
  try {
    await onceMore(() => scoreBy(method, scoring, { prompt, classes, samples: 1 }));
    return '';
  } catch (thrown) {
    if (thrown instanceof NotScorable && thrown.fault === 'labels')
      throw new NotScorable('labels', notOfTheDataset(thrown.message));
    if (thrown instanceof NotScorable) return butSome(thrown.message);
    if (thrown instanceof CallFailed && thrown.failure.error.code === 'too-long')
      return butSome(withoutAdvice(thrown.failure.error));
    throw thrown;
  }
};
