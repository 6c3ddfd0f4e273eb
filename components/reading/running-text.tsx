'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isHiddenNode } from '@/lib/store/hidden-nodes';
import { useLoom } from '@/lib/store/loom-store-context';
import { Button } from '../ui/button';
import { Segment } from './segment';

/** So many segments are shown at first, and more with each "Show earlier". */
const WINDOW = 200;

interface RunningTextProps {
  path: readonly string[];
  selectedId: string | null;
  onPoint: (id: string | null) => void;
}

/** A path as running text, its selected segment in view, else its end. Left and right walk its segments. */
export const RunningText = ({ path, selectedId, onPoint }: RunningTextProps) => {
  const { nodes, tree, texts, select } = useLoom((state) => ({
    nodes: state.nodes,
    tree: state.tree,
    texts: state.texts,
    select: state.select,
    // Nodes and tree change in place; these say when.
    nodesVersion: state.nodesVersion,
    version: state.version,
  }));
  const box = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(WINDOW);
  const end = path.at(-1) ?? '';
  const inHand = selectedId ?? end;
  const shown = path.slice(-count);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another end is another path.
  useEffect(() => setCount(WINDOW), [end]);

  useEffect(() => {
    const reader = box.current;
    const segment = reader?.querySelector(`[data-segment="${inHand}"]`);
    if (inHand === end && reader) reader.scrollTop = reader.scrollHeight;
    else segment?.scrollIntoView({ block: 'nearest' });
  }, [end, inHand]);

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (by === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const segments = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-segment]')];
    const next = segments[segments.indexOf(document.activeElement as HTMLElement) + by];
    event.preventDefault();
    event.stopPropagation();
    next?.focus();
  };

  return (
    <div
      ref={box}
      className="min-h-0 flex-1 overflow-auto px-5 pt-2 pb-4 [mask-image:linear-gradient(transparent,black_16px)] scroll-py-4"
    >
      {path.length > shown.length ? (
        <Button size="sm" variant="quiet" className="mb-2 -ml-2.5" onClick={() => setCount(count + WINDOW)}>
          Show earlier ({path.length - shown.length} more)
        </Button>
      ) : null}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms. */}
      <div
        role="group"
        aria-label="Running text of the path"
        onKeyDown={walk}
        className="max-w-[72ch] font-reading text-[15px] leading-[1.6]"
      >
        {shown.map((id) => (
          <Segment
            key={id}
            id={id}
            node={nodes.get(id)}
            isHidden={isHiddenNode(tree, id)}
            texts={texts}
            isMarked={id === selectedId}
            isTabStop={id === inHand}
            onSelect={select}
            onPoint={onPoint}
          />
        ))}
      </div>
    </div>
  );
};
