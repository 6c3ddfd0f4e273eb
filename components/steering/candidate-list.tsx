'use client';

import { useMemo, useRef } from 'react';
import type { LiveStep } from '@/lib/contract/apply-event';
import { isHidden } from '@/lib/loom/blind';
import { useLoom } from '@/lib/store/loom-store-context';
import { inOwnOrder } from '@/lib/store/own-order';
import { inShownOrder, lastRanking } from '@/lib/store/selectors';
import { ownOrderOf } from '@/lib/store/slices/order-slice';
import { CandidateCard } from './candidate-card';
import { type Drag, useDragOrder } from './use-drag-order';
import { useGlide } from './use-glide';
import { useItemReader } from './use-item-reader';

/**
 * The step's candidates: those the person has ranked, then the others, best first once the judge has spoken. A
 * candidate's number is its place without the person's order, so that it keeps it while others are ranked.
 */
export const CandidateList = ({ view }: { view: LiveStep }) => {
  const list = useRef<HTMLOListElement>(null);
  const readItem = useItemReader(view.step.parentId);
  const { order, moveInOrder } = useLoom((state) => ({
    order: ownOrderOf(state, view.step.id),
    moveInOrder: state.moveInOrder,
  }));
  const { drag, onGrip } = useDragOrder(list, moveInOrder);
  const nodes = useMemo(() => inOwnOrder(view, order), [view, order]);
  const numbers = useMemo(() => new Map(inShownOrder(view).map(({ id }, at) => [id, at + 1])), [view]);
  const ranking = lastRanking(view);
  const standing = view.choices.filter((one) => one.undoneAt === null);
  const taken = new Set(standing.map((one) => one.nodeId));
  const ids = nodes.map((node) => node.id);
  useGlide(list, ids);
  return (
    <ol ref={list} aria-label="Candidates" className="relative grid content-start gap-2">
      {nodes.map((node) => (
        <CandidateCard
          key={node.id}
          step={view.step}
          ranking={ranking}
          isHidden={isHidden(view)}
          node={node}
          item={readItem(node)}
          number={numbers.get(node.id) ?? 0}
          isTaken={taken.has(node.id)}
          rank={order.indexOf(node.id) + 1 || null}
          onGrip={standing.length === 0 ? onGrip : null}
          isDragged={drag?.id === node.id}
          drop={dropAt(ids, drag, node.id)}
        />
      ))}
    </ol>
  );
};

/** On which side of a candidate the dragged one would come to stand. */
function dropAt(ids: readonly string[], drag: Drag | null, id: string): 'before' | 'after' | null {
  if (!drag) return null;
  const others = ids.filter((one) => one !== drag.id);
  if (others[drag.place] === id) return 'before';
  return drag.place === others.length && others.at(-1) === id ? 'after' : null;
}
