import type { LiveStep } from '../../contract/apply-event';
import { isTakeable } from '../../loom/node';
import type { LoomState, OrderSlice, Slice } from '../loom-state';
import { inOwnOrder, movedTo, type OwnOrder, toggled } from '../own-order';
import { inShownOrder, standingChoice } from '../selectors';
import { shownStep } from './step-slice';

const NONE: OwnOrder = [];

/** The person's own order of a step's candidates, best first; empty while none is ranked. */
export const ownOrderOf = ({ orders }: Pick<LoomState, 'orders'>, stepId: string): OwnOrder =>
  orders.get(stepId) ?? NONE;

/** Orders as they are with another one for a step; an empty one is none. */
export const withOrder = (orders: LoomState['orders'], stepId: string, order: OwnOrder) => {
  const next = new Map(orders);
  if (order.length > 0) next.set(stepId, order);
  else next.delete(stepId);
  return next;
};

export const createOrderSlice: Slice<OrderSlice> = ({ set, get }) => {
  const change = (make: (step: LiveStep, order: OwnOrder) => OwnOrder) => {
    const step = shownStep(get());
    if (!step || get().pending === 'choice') return;
    if (standingChoice(step))
      return get().say('Your order is kept with a choice, and this step has one. Undo it first (u).');
    const { id } = step.step;
    set({ orders: withOrder(get().orders, id, make(step, ownOrderOf(get(), id))), message: null });
  };
  const refused = (nodeId: string): boolean => {
    const node = shownStep(get())?.nodes.find((one) => one.id === nodeId);
    if (node && isTakeable(node)) return false;
    if (node) get().say('Only a candidate that has arrived can have a place in your order.');
    return true;
  };
  return {
    orders: new Map(),
    toggleInOrder(nodeId) {
      if (!refused(nodeId)) change((_, order) => toggled(order, nodeId));
    },
    rankNumber(number) {
      const step = shownStep(get());
      const node = step && inShownOrder(step)[number - 1];
      if (node) get().toggleInOrder(node.id);
    },
    moveInOrder(nodeId, place) {
      if (refused(nodeId)) return;
      change((step, order) => {
        const listed = inOwnOrder(step, order).map(({ id }) => id);
        const takeable = new Set(step.nodes.filter(isTakeable).map(({ id }) => id));
        return movedTo(listed, order, nodeId, place).filter((id) => takeable.has(id));
      });
    },
    clearOrder: () => change(() => NONE),
  };
};
