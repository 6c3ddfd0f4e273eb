import 'server-only';
import pLimit from 'p-limit';
import type { Usage } from '@/lib/server/ports/model';
import type { StreamOutcome } from '../call/stream-call';
import { CallFailed, type Failure } from '../errors/failure';
import { modelError } from '../errors/model-errors';
import { quote } from '../errors/quote';
import { refusesMany } from '../errors/refused-param';
import type { Candidate } from './candidate';
import { brokeOff, type Drawing, drawRequest } from './draw-request';
import { seedOf } from './request-body';

/** Draws all candidates: in one request where the server can, else with one request each. Tokens as the server counts. */
export const drawAll = async (drawing: Drawing, candidates: readonly Candidate[]): Promise<Usage> => {
  const { facts, server } = drawing;
  const usage: Usage = { tokensIn: null, tokensOut: null };
  const together = candidates.length > 1 && facts.many !== false;
  const left = together ? await drawTogether(drawing, candidates, usage) : candidates;
  const limit = pLimit(server.timing.concurrency);
  await Promise.all(left.map((candidate) => limit(() => drawAlone(drawing, candidate, usage, together))));
  return usage;
};

/** Gives back the candidates that must be asked for one by one. */
const drawTogether = async (
  drawing: Drawing,
  candidates: readonly Candidate[],
  usage: Usage,
): Promise<readonly Candidate[]> => {
  const { facts, server, request } = drawing;
  const refused = ({ refusal }: Failure) => facts.many === null && refusesMany(refusal);
  try {
    const outcome = await drawRequest(drawing, candidates, request.params.seed, refused);
    add(usage, outcome);
    const unseen = candidates.filter((_, index) => outcome.unseen.includes(index));
    const ignored = unseen.length > 0 && !outcome.strayed && outcome.cutOff.length === 0;
    if (ignored) {
      learnOneByOne(drawing);
      return unseen;
    }
    for (const candidate of unseen) candidate.fail(brokeOff(server.name, outcome.strayed));
    if (unseen.length === 0) facts.many = true;
    return [];
  } catch (thrown) {
    if (thrown instanceof CallFailed && !candidates.some((one) => one.hasTokens) && refused(thrown.failure))
      return candidates;
    failAll(drawing, candidates, thrown);
    return [];
  }
};

const drawAlone = async (
  drawing: Drawing,
  candidate: Candidate,
  usage: Usage,
  afterTogether: boolean,
): Promise<void> => {
  const { facts, request, server } = drawing;
  try {
    const seed = seedOf(request.params.seed, candidate.index);
    const outcome = await drawRequest(drawing, [candidate], seed, () => false);
    add(usage, outcome);
    if (outcome.unseen.length > 0) candidate.fail(brokeOff(server.name, outcome.strayed));
    else if (afterTogether && facts.many === null) learnOneByOne(drawing);
  } catch (thrown) {
    failAll(drawing, [candidate], thrown);
  }
};

const learnOneByOne = ({ facts, notice, server, request }: Drawing): void => {
  // vLLM refuses n at temperature 0 alone: that says nothing of other draws
  if (request.params.temperature > 0) facts.many = false;
  notice(
    `${server.name} writes one completion of ${request.params.model} a request: it is asked once for each candidate.`,
  );
};

export const failAll = (
  { server, signal }: Drawing,
  candidates: readonly Candidate[],
  thrown: unknown,
): void => {
  if (signal.aborted) return;
  const error =
    thrown instanceof CallFailed
      ? thrown.failure.error
      : modelError(
          'unexpected',
          `The call to ${server.name} failed (${quote(String(thrown), server.secrets)}).`,
        );
  for (const candidate of candidates) candidate.fail(error);
};

const add = (usage: Usage, { tokensIn, tokensOut }: StreamOutcome): void => {
  if (tokensIn !== null) usage.tokensIn = (usage.tokensIn ?? 0) + tokensIn;
  if (tokensOut !== null) usage.tokensOut = (usage.tokensOut ?? 0) + tokensOut;
};
