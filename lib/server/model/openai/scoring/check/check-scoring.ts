import 'server-only';
import type { ScoringFinding } from '@/lib/scaling/run';
import type { ScoringCheck, ScoringMethod, ScoringRequest, Usage } from '@/lib/server/ports/model';
import type { OpenAiServer } from '../../call/server';
import { CallFailed } from '../../errors/failure';
import { withoutAdvice } from '../../errors/model-errors';
import { added, NOTHING } from '../ask';
import { toModelError } from '../score-item';
import { toScore } from '../scoring';
import { tryMethod } from './try-method';
import { doesNot, usedInstead } from './words';

const BEST_FIRST: readonly ScoringMethod[] = ['echo', 'next-token', 'sampled'];

/**
 * The first method by which questions of known answer and the example can be scored. A server that breaks (500) on one way of asking
 * and answers another lacks the one; where it breaks on all it is sick, and the check rejects.
 */
export const checkScoring = async (
  server: OpenAiServer,
  { model, method: wanted, signal, turn, concurrency, ...asked }: ScoringRequest,
): Promise<ScoringCheck> => {
  const findings: ScoringFinding[] = [];
  let spent = NOTHING;
  const onUsage = (usage: Usage) => {
    spent = added(spent, usage);
  };
  const scoring = { server: toScore(server, { turn, concurrency }), model, signal, onUsage };
  let broken: CallFailed | null = null;
  for (const method of wanted === 'best' ? BEST_FIRST : [wanted]) {
    try {
      const finding = await tryMethod(scoring, method, asked);
      findings.push(finding);
      if (finding.ok) return { method, ...told(findings, method), ...spent };
    } catch (thrown) {
      if (signal.aborted || !breaks(thrown)) throw toModelError(server, thrown, signal);
      broken = thrown;
      findings.push({ method, ok: false, sentence: doesNot(method, withoutAdvice(thrown.failure.error)) });
    }
  }
  if (broken) throw toModelError(server, broken, signal);
  return { method: null, ...told(findings, null), ...spent };
};

/** The findings with what is used instead, and all of them in one. */
const told = (
  all: readonly ScoringFinding[],
  used: ScoringMethod | null,
): Pick<ScoringCheck, 'findings' | 'reason'> => {
  const findings = all.map((finding) =>
    finding.ok || used === null ? finding : { ...finding, sentence: finding.sentence + usedInstead(used) },
  );
  const failed = all.filter(({ ok }) => !ok).map(({ sentence }) => sentence);
  const good = all.filter(({ ok }) => ok).map(({ sentence }) => sentence);
  return { findings, reason: [...good, ...failed].join(' ') };
};

const breaks = (thrown: unknown): thrown is CallFailed =>
  thrown instanceof CallFailed &&
  thrown.failure.error.code === 'server-error' &&
  (thrown.failure.refusal?.status === 500 || thrown.failure.refusal?.status === 501);
