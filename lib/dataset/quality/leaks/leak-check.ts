import { wilson } from '../../../statistics/wilson';
import { floats } from '../columns';
import type { Labelled } from '../quality-set';
import type { Check, CheckId } from '../report';
import { topIndices } from '../statistics/top-indices';
import { FOLDS, MAX_PLACES, THRESHOLDS } from '../thresholds';
import { between, named, percent } from '../wording';
import type { Prediction } from './prediction';

interface Leak {
  id: CheckId;
  name: string;
  prediction: Prediction;
  /** The items that were predicted. */
  labelled: Labelled;
  /** "The first word alone". */
  subject: string;
  /** What a reviewer says where the state is not ok: what the leak lets a model do. */
  objection: string;
  details: Check['details'];
  method: string;
}

/** Compares a baseline with always giving the most frequent label, and says so. */
export function leakCheck(labelNames: readonly string[], leak: Leak): Check {
  const { labelled } = leak;
  const n = labelled.labels.length;
  const { right } = leak.prediction;
  const accuracy = right / n;
  const interval = wilson(right, n);
  const base = labelled.majorityShare;
  const always = `always answering ${named(labelNames[labelled.majority] ?? '')}`;
  const clear = interval[0] - base;
  const state = clear > THRESHOLDS.leakBad ? 'bad' : clear > THRESHOLDS.leakWarn ? 'warn' : 'ok';
  const against = `${percent(base)} for ${always}`;
  const ahead = accuracy > base;
  const sentences = {
    ok: `${leak.subject} is right for ${percent(accuracy)} of the items, against ${against}: ${ahead ? 'within what chance gives, or too little to matter' : 'no help'}.`,
    warn: `${leak.subject} is right for ${percent(accuracy)} of the items, against ${against}: ${leak.objection}.`,
  };
  return {
    id: leak.id,
    state,
    name: leak.name,
    value: percent(accuracy),
    number: accuracy,
    threshold: `at most ${percent(Math.min(1, base + THRESHOLDS.leakWarn))}: 5 points above ${always}`,
    sentence: state === 'ok' ? sentences.ok : sentences.warn,
    items: state === 'ok' ? [] : behind(leak),
    groups: [],
    details: [
      { name: '95 % interval', value: between(interval) },
      { name: `Always ${named(labelNames[labelled.majority] ?? '')}`, value: percent(base) },
      ...leak.details,
    ],
    method: `${leak.method} Accuracy over ${FOLDS} fixed folds, stratified by label; items that ask the same share a fold. Flagged only if the low end of the 95 % Wilson interval is more than 5 points (bad: 15) above the most frequent label’s share, so that a small set is not flagged for chance.`,
  };
}

/** Items the baseline got right, the ones it was surest of first. */
function behind({ labelled, prediction }: Leak): string[] {
  const scores = floats(prediction.labels.length, (at) =>
    prediction.labels[at] === labelled.labels[at] ? (prediction.certainty[at] as number) : 0,
  );
  return topIndices(scores, MAX_PLACES).map((at) => labelled.entries[at]?.place ?? '');
}
