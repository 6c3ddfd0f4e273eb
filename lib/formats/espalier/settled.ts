import type { LoomNode } from '../../loom/node';
import { isRunning, type Step } from '../../loom/step';
import { settled } from '../tree/settled';

export const settledNode = (node: LoomNode): LoomNode => {
  const state = settled(node.state);
  return state === node.state ? node : { ...node, state };
};

export const settledStep = (step: Step): Step => (isRunning(step) ? { ...step, state: 'interrupted' } : step);
