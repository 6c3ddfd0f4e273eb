'use client';

import type { LiveStep } from '@/lib/contract/apply-event';
import { useLoom } from '@/lib/store/loom-store-context';
import { inShownOrder } from '@/lib/store/selectors';
import { ownOrderOf } from '@/lib/store/slices/order-slice';
import { Kbd } from '../ui/kbd';

/** The person's own order of the candidates, once one has a place in it. */
export const OrderLine = ({ view }: { view: LiveStep }) => {
  const { order, clearOrder } = useLoom((state) => ({
    order: ownOrderOf(state, view.step.id),
    clearOrder: state.clearOrder,
  }));
  if (order.length === 0) return null;
  const shown = inShownOrder(view).map(({ id }) => id);
  const numbers = order.map((id) => shown.indexOf(id) + 1);
  return (
    <div className="flex items-center gap-2 border-line border-t px-4 py-1.5 text-dim text-xs">
      <p aria-live="polite" className="min-w-0">
        Your order: <span className="text-ink tabular-nums">{numbers.join(' > ')}</span>. It is kept with your
        choice; <Kbd>Enter</Kbd> takes {numbers[0]}.
      </p>
      <button
        type="button"
        onClick={clearOrder}
        className="ml-auto rounded px-1 font-medium text-ink hover:underline"
      >
        Clear
      </button>
    </div>
  );
};
