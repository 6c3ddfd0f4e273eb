import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import type { RunModel, ScalingTask } from '@/lib/scaling/run';
import { counted, lasting } from '../screen/number-words';

export const TASK_WORDS: Record<ScalingTask, string> = {
  classification: 'Classification',
  logodds: 'Log-odds',
  'sequence-prob': 'Sequence probability',
};

export const STATE_WORDS: Record<ScalingRunView['state'], string> = {
  waiting: 'Waits its turn',
  running: 'Running',
  paused: 'Paused',
  done: 'Done',
  cancelled: 'Cancelled',
};

export const STATE_TONES = {
  waiting: 'plain',
  running: 'leaf',
  paused: 'sun',
  done: 'plain',
  cancelled: 'plain',
} as const satisfies Record<ScalingRunView['state'], string>;

export const isUnderWay = ({ state }: Pick<ScalingRunView, 'state'>): boolean =>
  state === 'waiting' || state === 'running';

/** What asking anew could mend. */
export const hasFailures = ({ models }: Pick<ScalingRunView, 'models'>): boolean =>
  models.some(({ state, failed }) => state === 'failed' || failed > 0);

/** A model that will never be scored in this run has no part in how far it is. */
const takesPart = ({ state }: Pick<RunModel, 'state'>): boolean => state !== 'unavailable';

/** Scores there are, those that failed too, of those there will be. */
export const progressOf = ({
  models,
  items,
}: Pick<ScalingRunView, 'models' | 'items'>): { done: number; of: number } => {
  const scored = models.filter(takesPart);
  return {
    done: scored.reduce((sum, { done, failed }) => sum + done + failed, 0),
    of: scored.length * items,
  };
};

/** "60 items × 5 models". */
export const extentOf = ({ items, models }: Pick<ScalingRunView, 'items' | 'models'>): string =>
  `${counted(items, 'item')} × ${counted(models.length, 'model')}`;

/** "1,200 of 2,400 scores, about 7 min left". */
export const progressWords = (run: ScalingRunView): string => {
  const { done, of } = progressOf(run);
  const left = run.state === 'running' && run.etaMs !== null ? `, about ${lasting(run.etaMs)} left` : '';
  return `${done.toLocaleString('en')} of ${counted(of, 'score')}${left}`;
};

/** For those who cannot see the bar: every tenth of the way, not every score. */
export const spokenProgress = (run: ScalingRunView): string => {
  const { done, of } = progressOf(run);
  const state = STATE_WORDS[run.state];
  return isUnderWay(run) && of > 0 ? `${state}, ${Math.floor((done / of) * 10) * 10} %` : state;
};

/** What became of the dataset since; null where there is nothing to say. */
export const datasetNotice = (
  { dataset, items }: Pick<ScalingRunView, 'dataset' | 'items'>,
  itemsNow: number,
): string | null => {
  if (dataset === 'gone')
    return `The dataset of this run is no longer there. These numbers are of its ${counted(items, 'item')} as they were.`;
  if (dataset !== 'changed') return null;
  const how =
    itemsNow === items
      ? `it still has ${counted(items, 'item')}, but they are not what they were`
      : `${counted(items, 'item')} then, ${itemsNow.toLocaleString('en')} now`;
  return `The dataset has changed since this run: ${how}. These numbers are of the items as they were. Start a new run to score it as it is now.`;
};
