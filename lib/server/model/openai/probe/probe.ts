import 'server-only';
import pLimit from 'p-limit';
import type { ProbeReport } from '@/lib/contract/request';
import { ModelError } from '@/lib/server/ports/model';
import type { OpenAiServer } from '../call/server';
import { CallFailed } from '../errors/failure';
import { isDefinite, withoutAdvice } from '../errors/model-errors';
import { quote } from '../errors/quote';
import { listModels } from '../list-models';
import { CHECKS, type Check, type Finding } from './checks';

type Capability = ProbeReport['capabilities'][number];

/** Checks under way at once: enough to be quick, not enough to trip a rate limit. */
const AT_ONCE = 2;

/**
 * Finds out what a server can do, each capability by a question of its own with a time limit of its own. Never rejects:
 * what a sick server keeps to itself is reported as not found out, with the reason. Without a model, the first listed.
 */
export const probe = async (
  server: OpenAiServer,
  asked: string | null,
  signal: AbortSignal,
): Promise<ProbeReport> => {
  const started = performance.now();
  const patient = {
    ...server,
    timing: { ...server.timing, maxAttempts: Math.min(2, server.timing.maxAttempts) },
  };
  const models: string[] = [];
  const listing = await capability(patient, signal, {
    name: 'models',
    about: 'which models the server has',
    lacks: 'The server does not list its models: type the name of one.',
    find: async (_, limit) => {
      models.push(...(await listModels(patient, limit)));
      return models.length > 0
        ? {
            ok: true,
            sentence: `The server lists ${models.length} ${models.length === 1 ? 'model' : 'models'}.`,
          }
        : { ok: false, sentence: 'The server lists no models: type the name of one.' };
    },
  });
  const model = asked ?? models[0] ?? null;
  const limit = pLimit(AT_ONCE);
  const others = CHECKS.map((check) =>
    model === null ? nameless(check) : limit(() => capability(patient, signal, check, model)),
  );
  return {
    model,
    models,
    capabilities: [listing, ...(await Promise.all(others))],
    at: Date.now(),
    ms: performance.now() - started,
  };
};

const capability = async (
  server: OpenAiServer,
  signal: AbortSignal,
  { name, about, lacks, find }: Check,
  model = '',
): Promise<Capability> => {
  const { probeMs } = server.timing;
  const patience = AbortSignal.timeout(probeMs);
  try {
    const { ok, sentence }: Finding = await find({ server, model }, AbortSignal.any([signal, patience]));
    return { name, ok, sentence };
  } catch (thrown) {
    const error = thrown instanceof CallFailed ? thrown.failure.error : thrown;
    const said = error instanceof ModelError ? withoutAdvice(error) : String(error);
    const reason = withoutStop(quote(said, server.secrets));
    if (error instanceof ModelError && isDefinite(error.code))
      return { name, ok: false, sentence: `${withoutStop(lacks)} (${reason}).` };
    const why = signal.aborted
      ? 'the probe was stopped'
      : patience.aborted
        ? `the server did not answer within ${Math.round(probeMs / 100) / 10} s`
        : reason;
    return { name, ok: null, sentence: `It could not be found out ${about}, because ${why}.` };
  }
};

const nameless = ({ name, about }: Check): Capability => ({
  name,
  ok: null,
  sentence: `It could not be found out ${about}, because no model is named and the server lists none.`,
});

const withoutStop = (text: string): string => text.replace(/\.$/, '');
