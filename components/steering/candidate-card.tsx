'use client';

import { memo, type PointerEvent } from 'react';
import type { Item } from '@/lib/dataset/item';
import { whyOf } from '@/lib/loom/judge/why';
import { isTakeable, type LoomNode } from '@/lib/loom/node';
import type { Ranking } from '@/lib/loom/ranking';
import type { Step } from '@/lib/loom/step';
import { useLoom } from '@/lib/store/loom-store-context';
import { cn } from '../ui/cn';
import { CandidateHand } from './candidate-hand';
import { CandidateText } from './candidate-text';
import { CriteriaBars } from './criteria-bars';
import { FailedNote } from './failed-note';
import { FlagList } from './flag-list';
import { FoldedText } from './folded-text';
import { RankGrip } from './rank-grip';

interface CandidateCardProps {
  step: Step;
  ranking: Ranking | null;
  /** A blind step that waits for its choice: nothing of the judge or the model is shown. */
  isHidden: boolean;
  node: LoomNode;
  item: Item | null;
  /** Its place in the shown order, from 1. */
  number: number;
  isTaken: boolean;
  /** Its place in the person's own order, from 1. */
  rank: number | null;
  /** Null where the step is chosen: its order is made. */
  onGrip: ((nodeId: string, event: PointerEvent) => void) | null;
  isDragged: boolean;
  drop: 'before' | 'after' | null;
}

const DROP_LINE = 'before:absolute before:inset-x-0 before:h-0.5 before:rounded-full before:bg-leaf';

const Card = (props: CandidateCardProps) => {
  const { step, ranking, isHidden, node, item, number, isTaken, rank, onGrip, isDragged, drop } = props;
  const { format, selected, select, point } = useLoom((state) => ({
    format: state.loom.settings.format,
    selected: state.selectedId === node.id,
    select: state.select,
    point: state.point,
  }));
  const isSuggested = ranking?.suggestion === node.id;
  const why = whyOf(node, ranking, step.judge.rubric.criteria);
  // Before the judge speaks its line is free, and flags there move nothing.
  const early = why === '' && node.flags.length > 0;
  const flags = <FlagList flags={node.flags} />;
  const says = node.state === 'failed' ? <FailedNote node={node} /> : early ? flags : <Why text={why} />;
  const judged = step.judge.enabled && !isHidden && node.origin === 'model' && node.state !== 'failed';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: selecting has its own keys (the arrows); the buttons inside take.
    <li
      data-candidate={node.id}
      aria-label={`Candidate ${number}${isSuggested ? ', suggested' : ''}${isTaken ? ', taken' : ''}`}
      onClick={() => select(node.id)}
      onPointerEnter={() => point(node.id)}
      onPointerLeave={() => point(null)}
      onFocus={() => point(node.id)}
      onBlur={() => point(null)}
      className={cn(
        'relative grid grid-cols-[22px_1fr] gap-x-2.5 rounded-[11px] border border-line bg-panel px-3 py-2.5',
        selected && 'border-edge bg-bg',
        isSuggested && 'border-sun ring-3 ring-sun-soft',
        isTaken && 'border-leaf ring-3 ring-leaf-soft',
        isDragged && 'opacity-60',
        drop && DROP_LINE,
        drop === 'before' && 'before:-top-[6px]',
        drop === 'after' && 'before:-bottom-[6px]',
      )}
    >
      <CandidateHand
        node={node}
        number={number}
        isTaken={isTaken}
        grip={
          onGrip && isTakeable(node) ? (
            <RankGrip nodeId={node.id} number={number} rank={rank} onGrip={onGrip} />
          ) : null
        }
      />
      <div className="grid min-w-0 gap-1">
        {node.state === 'failed' && node.text === '' ? null : (
          <FoldedText arriving={node.state === 'waiting' || node.state === 'streaming'}>
            <CandidateText node={node} item={item} format={format} />
          </FoldedText>
        )}
        {judged ? says : null}
        <div className="flex items-end gap-3">
          <div className="min-w-0 flex-1">
            {judged ? (
              <CriteriaBars
                criteria={step.judge.rubric.criteria}
                scores={ranking?.scores[node.id] ?? {}}
                suggested={isSuggested}
              />
            ) : (
              says
            )}
          </div>
          {node.state === 'failed' ? null : (
            <span className="min-w-16 text-right text-[11px] text-faint leading-tight">
              {metaOf(node, isHidden ? node.model : step.sampler.model)}
            </span>
          )}
        </div>
        {early ? null : flags}
      </div>
    </li>
  );
};

const Why = ({ text }: { text: string }) => (
  <p className="line-clamp-2 min-h-[1lh] text-[12.5px] text-dim" title={text}>
    {text}
  </p>
);

/** Who wrote it, where that is not the step's own model, and how long it is. */
function metaOf(node: LoomNode, model: string | null): string {
  if (node.origin === 'human') return 'written by you';
  const tokens = node.tokens === null ? '' : `${node.tokens} ${node.tokens === 1 ? 'token' : 'tokens'}`;
  return [node.model === model ? '' : node.model, tokens].filter(Boolean).join(', ');
}

/** Rendered again only when its own candidate, its place or the ranking has changed. */
export const CandidateCard = memo(Card);
