import type { StepView } from '@/lib/contract/snapshot';
import { isHidden } from '@/lib/loom/blind';

/** A step on the way that is foreseen: the one at the head, then each under the suggestion of the one before. */
export interface Link {
  stepId: string;
  running: boolean;
  /** The candidate that the person is expected to take; null where nobody can tell, or nobody may be told. */
  leadsTo: string | null;
}

export interface Foreseen {
  /** `start`: more may be proposed ahead. `keep`: what runs may run to its end. `stop`: nothing may run ahead. */
  leave: 'start' | 'keep' | 'stop';
  /** Steps to be ahead of the person. */
  depth: number;
  chain: readonly Link[];
  /** Ids of the steps that run ahead of the person now. */
  running: readonly string[];
}

export interface Plan {
  /** The node under which the next step ahead starts; null for none. */
  start: string | null;
  /** Ids of running steps that the person will not come to. */
  stop: string[];
}

/** What to propose ahead, and what to end: nothing is ended while the step at the head itself still runs. */
export function planAhead({ leave, depth, chain, running }: Foreseen): Plan {
  if (leave === 'stop') return { start: null, stop: [...running] };
  if (chain[0]?.running) return { start: null, stop: [] };
  const foreseen = new Set(chain.map(({ stepId }) => stepId));
  const stop = running.filter((id) => !foreseen.has(id));
  const last = chain.at(-1);
  if (leave === 'keep' || !last || last.running || chain.length > depth) return { start: null, stop };
  return { start: last.leadsTo, stop };
}

/**
 * The candidate that a step leads to if the person goes with the judge; null without a suggestion, where another was
 * taken, and where the suggestion is hidden: what grows under it would give it away.
 */
export function leadsTo(view: StepView): string | null {
  const { step, rankings, choices } = view;
  if (step.state !== 'open') return null;
  const suggestion = rankings.at(-1)?.suggestion ?? null;
  const standing = choices.findLast((choice) => choice.undoneAt === null);
  if (standing) return standing.nodeId === suggestion ? suggestion : null;
  return isHidden(view) ? null : suggestion;
}
