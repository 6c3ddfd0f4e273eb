import type { LiveStep } from '../contract/apply-event';
import type { LoomNode } from '../loom/node';
import { inShownOrder } from './selectors';

/** Candidates of one step as the person ranks them, best first; any number of them. */
export type OwnOrder = readonly string[];

/** Puts a candidate behind those ranked so far, or takes it out again. */
export const toggled = (order: OwnOrder, id: string): OwnOrder =>
  order.includes(id) ? order.filter((one) => one !== id) : [...order, id];

/**
 * The order after a candidate was moved to a place of the list as it is shown (from 0), where ranked ones stand before
 * the others: it is ranked there, and with it all that now stands before it.
 */
export function movedTo(shown: readonly string[], order: OwnOrder, id: string, place: number): OwnOrder {
  const others = order.filter((one) => one !== id);
  if (place <= others.length) return others.toSpliced(place, 0, id);
  return shown
    .filter((one) => one !== id)
    .toSpliced(place, 0, id)
    .slice(0, place + 1);
}

/** A step's candidates as the panel lists them: the person's own order first, the others as they are shown. */
export function inOwnOrder(step: LiveStep, order: OwnOrder): LoomNode[] {
  const shown = inShownOrder(step);
  if (order.length === 0) return shown;
  const ranked = order.flatMap((id) => shown.find((node) => node.id === id) ?? []);
  return [...ranked, ...shown.filter((node) => !order.includes(node.id))];
}
