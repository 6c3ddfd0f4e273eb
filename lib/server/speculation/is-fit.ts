import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { StepView } from '@/lib/contract/snapshot';
import { hash32 } from '@/lib/loom/judge/hash';
import type { LoomSettings } from '@/lib/loom/settings';
import { isRunning, type Step } from '@/lib/loom/step';

/** Stands for what a step takes from the settings without keeping it: how items are read, and the balance wanted. */
export const groundName = ({ format, target }: LoomSettings): number =>
  hash32(JSON.stringify([format, { ...target, items: null }]));

/** Whether a step ran with the settings of now. `ground`: the name of what it was read by, where that is known. */
export const isOfNow = (step: Step, settings: LoomSettings, ground: number | undefined): boolean =>
  isDeepStrictEqual(step.sampler, settings.sampler) &&
  isDeepStrictEqual(step.judge, settings.judge) &&
  (ground === undefined || ground === groundName(settings));

/** Whether a step runs, or ended by itself with something to choose from. */
export const isWhole = ({ step, nodes, rankings }: StepView): boolean => {
  if (isRunning(step)) return true;
  return (
    step.state === 'open' &&
    rankings.at(-1)?.noSuggestion?.code !== 'stopped' &&
    nodes.every(({ state }) => state === 'done' || state === 'failed') &&
    nodes.some(({ state }) => state === 'done')
  );
};
