import { wilson } from '../../../statistics/wilson';
import type { Check } from '../report';
import { MAX_PLACES, THRESHOLDS } from '../thresholds';
import { between, items, percent, whole } from '../wording';
import { unknown } from './unknown';

const ABOUT = {
  id: 'second-judge',
  name: 'A second reader agrees',
  threshold: `at least ${percent(THRESHOLDS.judgeWarn)} of the answers`,
  method:
    'A model answers the items; the share of its answers that agree with the label, each model’s latest answer to an item as it stands now, “unsure” left out. Flagged only if the high end of the 95 % Wilson interval is below 90 % (bad: 75 %). A model can be wrong: what it disagrees with is for a person to look at.',
} as const;

/** A model's review of an item as it stands. */
export interface ModelReview {
  place: string;
  model: string;
  verdict: 'agree' | 'disagree' | 'unsure';
}

/** Whether models that answer the items agree with their labels. */
export function secondJudge(reviews: readonly ModelReview[]): Check {
  const answered = reviews.filter(({ verdict }) => verdict !== 'unsure');
  if (answered.length === 0)
    return unknown(
      ABOUT,
      reviews.length === 0
        ? 'No model has answered the items yet.'
        : 'The models that were asked were unsure of every item.',
    );
  const against = answered.filter(({ verdict }) => verdict === 'disagree');
  const share = 1 - against.length / answered.length;
  const interval = wilson(answered.length - against.length, answered.length);
  const { judgeBad, judgeWarn } = THRESHOLDS;
  const state = interval[1] < judgeBad ? 'bad' : interval[1] < judgeWarn ? 'warn' : 'ok';
  const disputed = [...Map.groupBy(against, ({ place }) => place)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const models = [...Map.groupBy(answered, ({ model }) => model)];
  const names = models.map(([model]) => model).join(', ');
  const agree = `${names} ${models.length === 1 ? 'agrees' : 'agree'} with the label in ${percent(share)} of ${whole(answered.length)} answers`;
  const look = `${items(disputed.length)} ${disputed.length === 1 ? 'waits' : 'wait'} for a person to look`;
  return {
    ...ABOUT,
    state,
    value: percent(share),
    number: share,
    sentence: disputed.length === 0 ? `${agree}.` : `${agree}; ${look}.`,
    items: disputed.slice(0, MAX_PLACES).map(([place]) => place),
    groups: [],
    details: [
      { name: '95 % interval', value: between(interval) },
      ...models.map(([model, list]) => ({
        name: model,
        value: `${whole(list.filter(({ verdict }) => verdict === 'agree').length)} of ${whole(list.length)} agree`,
      })),
      { name: 'Unsure', value: whole(reviews.length - answered.length) },
    ],
  };
}
