'use client';

import { useMemo, useRef } from 'react';
import type { LiveStep } from '@/lib/contract/apply-event';
import { inShownOrder, lastRanking } from '@/lib/store/selectors';
import { CandidateCard } from './candidate-card';
import { useGlide } from './use-glide';
import { useItemReader } from './use-item-reader';

/** The step's candidates, best first once the judge has spoken. */
export const CandidateList = ({ view }: { view: LiveStep }) => {
  const list = useRef<HTMLOListElement>(null);
  const readItem = useItemReader(view.step.parentId);
  const nodes = useMemo(() => inShownOrder(view), [view]);
  const ranking = lastRanking(view);
  const taken = new Set(view.choices.filter((one) => one.undoneAt === null).map((one) => one.nodeId));
  useGlide(
    list,
    nodes.map((node) => node.id),
  );
  return (
    <ol ref={list} aria-label="Candidates" className="relative grid content-start gap-2">
      {nodes.map((node, at) => (
        <CandidateCard
          key={node.id}
          step={view.step}
          ranking={ranking}
          node={node}
          item={readItem(node)}
          number={at + 1}
          isTaken={taken.has(node.id)}
        />
      ))}
    </ol>
  );
};
