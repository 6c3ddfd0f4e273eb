'use client';

import { Copy, Sprout } from 'lucide-react';
import { isHiddenNode } from '@/lib/store/hidden-nodes';
import { useLoom } from '@/lib/store/loom-store-context';
import { stepNumber } from '@/lib/store/selectors';
import { Button } from '../ui/button';
import { Pill } from '../ui/pill';
import { toast } from '../ui/toast';
import { originWords } from './segment';

interface ReadingHeadingProps {
  path: readonly string[];
  markedId: string;
  pointedId: string | null;
}

const count = (n: number, one: string) => `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`;

/** Whose path this is, who wrote the segment under the hand, and what to do from here. */
export const ReadingHeading = ({ path, markedId, pointedId }: ReadingHeadingProps) => {
  const end = path.at(-1) ?? '';
  const { node, isHidden, whole, isHead, onHeadPath, step, texts } = useLoom((state) => ({
    node: state.nodes.get(pointedId ?? markedId),
    isHidden: isHiddenNode(state.tree, pointedId ?? markedId),
    whole: path.every((id) => state.nodes.has(id)),
    isHead: markedId === state.loom.headId,
    onHeadPath: end === state.loom.headId,
    step: stepNumber(state.tree, end),
    texts: state.texts,
    nodesVersion: state.nodesVersion,
  }));

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(path.map((id) => texts.get(id) ?? '').join(''));
      toast.success('Text copied');
    } catch {
      toast.error('The browser did not allow copying. Select the text and copy it with the keyboard.');
    }
  };

  return (
    <header className="flex min-h-10 flex-wrap items-center gap-x-2.5 gap-y-1 px-5 pt-2.5 pb-1.5 text-xs">
      <h2 className="font-semibold text-dim">
        {onHeadPath ? `Path to step ${step}` : 'Path to the selected node'}
      </h2>
      <Pill>{count(path.length, 'segment')}</Pill>
      <span role="status" className="min-w-0 truncate text-dim">
        {pointedId || !isHead ? 'This segment' : 'The last segment'}: {originWords(node, isHidden)}
      </span>
      <span className="ml-auto flex items-center gap-1.5">
        {isHead ? null : <StartHere nodeId={markedId} />}
        <Button size="sm" variant="quiet" disabled={!whole} onClick={() => void copy()}>
          <Copy aria-hidden />
          Copy text
        </Button>
      </span>
    </header>
  );
};

const StartHere = ({ nodeId }: { nodeId: string }) => {
  const { propose, moveHead, pending } = useLoom((state) => ({
    propose: state.propose,
    moveHead: state.moveHead,
    pending: state.pending,
  }));
  return (
    <>
      <Button size="sm" variant="quiet" disabled={pending !== null} onClick={() => void moveHead(nodeId)}>
        Make this the head
      </Button>
      <Button
        size="sm"
        busy={pending === 'propose'}
        disabled={pending !== null}
        onClick={() => void propose(nodeId)}
      >
        <Sprout aria-hidden />
        Start a step here
      </Button>
    </>
  );
};
