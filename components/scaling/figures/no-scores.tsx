import { ChartLine } from 'lucide-react';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { EmptyState } from '../../ui/empty-state';
import { counted } from './data/number-words';

/** In place of figures where there is nothing to draw: says why, and what comes. */
export const NoScores = ({ run }: { run: ScalingRunView }) => {
  const [title, words] = wordsOf(run);
  return (
    <EmptyState icon={<ChartLine aria-hidden />} title={title} titleAs="h2">
      {words}
    </EmptyState>
  );
};

function wordsOf({ state, models, items, reason }: ScalingRunView): [title: string, words: string] {
  const failed = models.reduce((sum, model) => sum + model.failed, 0);
  const unavailable = models.filter((model) => model.state === 'unavailable').length;
  const why = reason ? ` ${reason}` : '';
  if (unavailable === models.length)
    return [
      'No model can be scored',
      `The check found no way to score any of the ${counted(models.length, 'models')}. The list of models says why for each.`,
    ];
  if (failed > 0)
    return [
      'No score yet',
      `${counted(failed, 'answers')} came back without a score; the items of each model name the reason.${why}`,
    ];
  if (state === 'waiting' || state === 'running')
    return [
      'No score yet',
      `The first points stand here as soon as a model has scored an item. ${counted(items, 'items')} on ${counted(models.length, 'models')} are to come.`,
    ];
  return [
    'Nothing was scored',
    `The run ${state === 'paused' ? 'is paused' : 'ended'} before any item had a score.${why} ${state === 'paused' ? 'Let it go on to see points here.' : 'Start another run to see points here.'}`,
  ];
}
