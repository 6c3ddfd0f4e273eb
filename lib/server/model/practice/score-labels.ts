import 'server-only';
import { type LabelScores, ModelError, type ScoreRequest } from '../../ports/model';
import { tokenize } from './grammar/tokenize';
import type { Language, LanguageState } from './language';
import { PRACTICE_MODEL } from './models';

/** What a label gets that the model cannot say: its probability is 0, whose logarithm no file can carry. */
export const NEVER = Math.log(1e-9);

/** The exact probability of each label after the prefix. */
export function scoreLabels(
  language: Language,
  { model, prefix, labels, signal }: ScoreRequest,
): LabelScores {
  signal.throwIfAborted();
  if (model !== PRACTICE_MODEL)
    throw new ModelError(
      'no-such-model',
      `Only “${PRACTICE_MODEL}” can score labels here, not “${model}”.`,
      false,
    );
  const state = language.read(prefix);
  const scores = [...new Set(labels)].map((label) => [label, probabilityOf(language, state, label)] as const);
  const mass = scores.reduce((sum, [, p]) => sum + p, 0);
  return {
    logprobs: Object.fromEntries(scores.map(([label, p]) => [label, Math.max(Math.log(p), NEVER)])),
    method: 'echo',
    missingMass: Math.max(0, 1 - mass),
    reason: null,
  };
}

function probabilityOf(language: Language, from: LanguageState, text: string): number {
  let p = 1;
  let state = from;
  for (const token of tokenize(text)) {
    p *= language.next(state).get(token) ?? 0;
    if (p === 0) return 0;
    state = language.advance(state, token);
  }
  return p;
}
