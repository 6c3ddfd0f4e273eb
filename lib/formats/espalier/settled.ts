import type { JudgeRun } from '../../loom/judge-run';
import type { LoomNode } from '../../loom/node';
import { isRunning, type Step } from '../../loom/step';
import { settled } from '../tree/settled';

export const settledNode = (node: LoomNode): LoomNode => {
  const state = settled(node.state);
  return state === node.state ? node : { ...node, state };
};

export const settledStep = (step: Step): Step => (isRunning(step) ? { ...step, state: 'interrupted' } : step);

/** A run that was on its way when it was copied waits for a person to let it go on. */
export const settledRun = (run: JudgeRun): JudgeRun =>
  run.state === 'waiting' || run.state === 'running' ? { ...run, state: 'paused' } : run;
