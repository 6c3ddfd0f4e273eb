import type { LabelScore } from '../../../lib/scaling/label-score.ts';
import type { ItemScore, RunItem, RunModel, ScalingRun } from '../../../lib/scaling/run.ts';

export const makeModel = (key: string, parameters: number, over: Partial<RunModel> = {}): RunModel => ({
  key,
  familyId: 'pythia',
  familyName: 'Pythia',
  kind: 'base',
  colour: 0,
  name: key,
  serverId: 'practice',
  parameters,
  method: 'echo',
  state: 'done',
  reason: null,
  findings: [],
  done: 0,
  failed: 0,
  censored: 0,
  cached: 0,
  tokensIn: 0,
  tokensOut: 0,
  ms: 0,
  ...over,
});

export const makeRun = (models: RunModel[], items: number, over: Partial<ScalingRun> = {}): ScalingRun => ({
  id: 'run-00000001',
  datasetId: 'dataset-one',
  title: 'A run',
  task: 'classification',
  datasetHash: 'a'.repeat(32),
  labelSays: 'true-answer',
  classes: 2,
  items,
  imported: false,
  models,
  settings: { method: 'best', reuse: true, concurrency: 4, perMinute: null, tokens: null, samples: 20 },
  state: 'done',
  reason: null,
  createdAt: 1,
  updatedAt: 1,
  ...over,
});

/** Each item is right by its first class and a cluster by itself. */
export const makeItem = (runId: string, index: number, over: Partial<RunItem> = {}): RunItem => ({
  runId,
  index,
  itemId: `item-${index}`,
  place: `node-${index}-of-it:0-9`,
  prompt: `Question ${index}?\nAnswer:`,
  otherPrompt: null,
  classes: [' Yes', ' No'],
  answer: 0,
  label: 0,
  cluster: index,
  ...over,
});

/** A number is a log probability; `{ atMost }` a censored label. */
export const labelOf = (value: number | { atMost: number }, at = 0): LabelScore => ({
  label: [' Yes', ' No'][at] ?? ` ${at}`,
  logprob: typeof value === 'number' ? value : null,
  atMost: typeof value === 'number' ? null : value.atMost,
  variants: [],
});

export const makeScore = (
  { id: runId }: Pick<ScalingRun, 'id'>,
  model: string,
  index: number,
  over: Partial<ItemScore> = {},
): ItemScore => ({
  runId,
  model,
  index,
  method: 'echo',
  labels: [labelOf(Math.log(0.6), 0), labelOf(Math.log(0.3), 1)],
  otherLabels: null,
  imported: null,
  error: null,
  ...over,
});

/** A score by which a model gives the first class, or the second. */
export const answerScore = (
  run: Pick<ScalingRun, 'id'>,
  model: string,
  index: number,
  first: boolean,
): ItemScore =>
  makeScore(run, model, index, {
    labels: (first ? [0.6, 0.3] : [0.3, 0.6]).map((share, at) => labelOf(Math.log(share), at)),
  });

export function finished<T>(work: Generator<undefined, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
