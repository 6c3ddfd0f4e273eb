'use client';

import { type FocusEvent, memo, useCallback, useSyncExternalStore } from 'react';
import type { KeyedTexts } from '@/lib/loom/keyed-texts';
import type { LoomNode } from '@/lib/loom/node';
import { cn } from '../ui/cn';

interface SegmentProps {
  id: string;
  node: LoomNode | undefined;
  /** Of a blind step: who wrote it is not said. */
  isHidden: boolean;
  texts: KeyedTexts;
  isMarked: boolean;
  /** One segment is reached with Tab, the others from there with the arrows. */
  isTabStop: boolean;
  onSelect: (id: string) => void;
  /** The segment under the pointer or in focus; null when it is left. */
  onPoint: (id: string | null) => void;
}

const LOOKS: Record<LoomNode['origin'], string> = {
  prompt: 'text-faint',
  model: 'shadow-[inset_0_-2px_var(--leaf-soft)]',
  human: 'shadow-[inset_0_-2px_var(--sun)]',
  import: 'shadow-[inset_0_-2px_var(--line)]',
};

/** Where a segment came from, in words; without the model where that is hidden. */
export function originWords(node: LoomNode | undefined, isHidden: boolean): string {
  if (!node) return 'on its way';
  if (node.origin === 'human') return node.editedFrom ? 'a person, editing a candidate' : 'a person';
  if (node.origin === 'prompt') return 'the prompt';
  if (node.origin === 'import') return 'imported';
  return (isHidden ? null : node.model) ?? 'a model';
}

const Text = ({ id, node, isHidden, texts, isMarked, isTabStop, onSelect, onPoint }: SegmentProps) => {
  const subscribe = useCallback((wake: () => void) => texts.subscribe(id, wake), [texts, id]);
  const read = () => texts.get(id) ?? '';
  const text = useSyncExternalStore(subscribe, read, read);
  const point = (event: FocusEvent | null) => onPoint(event?.type === 'blur' ? null : id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element would not flow with the text around it.
    <span
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-current={isMarked ? 'true' : undefined}
      aria-description={`written by ${originWords(node, isHidden)}`}
      data-segment={id}
      onClick={() => onSelect(id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onSelect(id);
      }}
      onPointerEnter={() => onPoint(id)}
      onPointerLeave={() => onPoint(null)}
      onFocus={point}
      onBlur={point}
      className={cn(
        'cursor-pointer whitespace-pre-wrap break-words hover:bg-bg',
        node && LOOKS[node.origin],
        isMarked && 'rounded-[2px] bg-leaf-soft/60',
      )}
    >
      {node?.text === '' ? <span className="text-faint">no text</span> : text}
    </span>
  );
};

/** One node's text in the running text. */
export const Segment = memo(Text);
