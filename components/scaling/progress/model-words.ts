import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import type { RunModel, ScalingSettings } from '@/lib/scaling/run';
import { lasting } from '../screen/number-words';

export const MODEL_STATE_WORDS: Record<RunModel['state'], string> = {
  waiting: 'waits',
  checking: 'is checked',
  running: 'running',
  paused: 'paused',
  done: 'done',
  failed: 'broke off',
  unavailable: 'unavailable',
};

/** What a method is, for those who meet it for the first time. */
export const METHOD_HINTS: Record<ScalingSettings['method'], string> = {
  best: 'Each model by the first that its check finds to work: echo, next token, sampled.',
  echo: 'The server gives the log probabilities of the prompt: exact, labels of any length.',
  'next-token':
    'From the likeliest next tokens; a label that is not among them is known only by a bound and counted as censored.',
  sampled: 'How often each label is drawn: asks most, and tells least about rare answers.',
};

/** Milliseconds a score took on the way, as a rate; null before the first. */
export const rateWords = ({ done, failed, cached, ms }: RunModel): string | null => {
  const asked = done + failed - cached;
  if (asked <= 0 || ms <= 0) return null;
  const perSecond = (asked / ms) * 1000;
  if (perSecond >= 1)
    return `${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond).toLocaleString('en')} a second`;
  const perMinute = perSecond * 60;
  return `${perMinute < 10 ? perMinute.toFixed(1) : Math.round(perMinute)} a minute`;
};

/** How long the model at a place of the run will take; null where that cannot be told or nothing is left. */
export const etaWords = (run: ScalingRunView, at: number): string | null => {
  const eta = run.etasMs[at];
  const model = run.models[at];
  if (eta === null || eta === undefined || model === undefined) return null;
  return ['done', 'failed', 'unavailable'].includes(model.state) || run.state === 'cancelled'
    ? null
    : lasting(eta);
};

/** A model's state within its run: when the run is cancelled, what was not done stays so. */
export const stateWords = (run: Pick<ScalingRunView, 'state'>, { state }: RunModel): string => {
  const open = state === 'waiting' || state === 'checking' || state === 'running' || state === 'paused';
  if (run.state === 'cancelled' && open) return 'cancelled';
  return run.state === 'paused' && open ? 'paused' : MODEL_STATE_WORDS[state];
};
