import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import type { RunModel } from '@/lib/scaling/run';
import { counted } from '../screen/number-words';
import { isUnderWay } from './run-words';

export interface Trouble {
  /** Key of the model in its run. */
  model: string;
  says: string;
  /** What the person can do about it. */
  todo: string;
}

const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

/** What went wrong with models, one sentence each, and what to do; a whole model first, one that waits for its server, then single items. */
export function troubles({ models, state, imported }: ScalingRunView): Trouble[] {
  const whole = models.filter((model) => model.state === 'failed' || model.state === 'unavailable');
  const held = isUnderWay({ state }) ? models.filter(isHeldUp) : [];
  const parts = models.filter((model) => model.failed > 0 && !whole.includes(model));
  return [
    ...whole.map((model) => ({ model: model.key, says: wholeSays(model), todo: wholeTodo(model, state) })),
    ...held.map(({ key, name, reason }) => ({ model: key, says: `${name}: ${reason}`, todo: '' })),
    ...parts.map((model) => ({
      model: model.key,
      says: `${model.name}: ${counted(model.failed, 'item')} could not be scored.`,
      todo: imported
        ? 'The table of models opens them.'
        : `The table of models opens them with their reasons${state === 'done' ? '; “Ask the failed again” tries once more' : ''}.`,
    })),
  ];
}

/** The reason of a model that goes on is what its check found; any other one says what it waits for. */
const isHeldUp = ({ state, reason, findings }: RunModel): boolean =>
  (state === 'checking' || state === 'running') &&
  reason !== null &&
  !findings.some(({ sentence }) => sentence === reason);

const wholeSays = ({ name, state, reason }: RunModel): string => {
  if (state === 'unavailable')
    return `${name} cannot be scored${reason ? `: ${ended(reason)}` : ', and its server gave no reason.'}`;
  return `${name} broke off${reason ? `: ${ended(reason)}` : ' and gave no reason.'}`;
};

const wholeTodo = ({ state, done }: RunModel, run: ScalingRunView['state']): string => {
  if (state === 'unavailable')
    return 'No number is made up for it. Try another method or another server in a new run.';
  const kept = done > 0 ? ` ${counted(done, 'score')} of it are kept.` : '';
  if (run === 'cancelled') return `A new run asks it again.${kept}`;
  if (run === 'paused') return `See to its server, then let the run go on.${kept}`;
  if (run === 'done') return `See to its server, then press “Ask the failed again”.${kept}`;
  return `See to its server; the other models go on meanwhile.${kept}`;
};
