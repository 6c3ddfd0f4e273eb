'use client';

import { type KeyboardEvent, useMemo } from 'react';
import type { LoomNode } from '@/lib/loom/node';
import { useLoom } from '@/lib/store/loom-store-context';
import { Button } from '../ui/button';
import { Kbd } from '../ui/kbd';
import { Textarea } from '../ui/textarea';
import { LabelChip } from './label-chip';
import { useItemReader } from './use-item-reader';

/** A copy of a candidate under the person's hand, with what it parses to. The original stays as it is. */
export const EditBox = ({ source }: { source: LoomNode }) => {
  const { editing, editText, cancelEdit, takeEdited, pending, hasFormat } = useLoom((state) => ({
    editing: state.editing,
    editText: state.editText,
    cancelEdit: state.cancelEdit,
    takeEdited: state.takeEdited,
    pending: state.pending,
    hasFormat: state.loom.settings.format !== null,
  }));
  const text = editing?.text ?? '';

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const take = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!take && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (take) void takeEdited();
    else cancelEdit();
  };

  return (
    <section aria-label="Edit a copy" className="grid gap-2 border-line border-t bg-bg px-4 py-3">
      <label htmlFor="edit-copy" className="font-medium text-[13px]">
        Edit a copy
      </label>
      <Textarea
        id="edit-copy"
        autoFocus
        value={text}
        onChange={(event) => editText(event.target.value)}
        onKeyDown={onKeyDown}
        className="max-h-48 min-h-16 font-mono text-xs"
      />
      {hasFormat ? <ParsePreview source={source} text={text} /> : null}
      <div className="flex items-center gap-2">
        <Button
          size="sm"
          variant="primary"
          busy={pending === 'choice'}
          disabled={text === ''}
          onClick={() => void takeEdited()}
        >
          Take this copy
          <Kbd className="border-transparent bg-transparent text-inherit">Ctrl Enter</Kbd>
        </Button>
        <Button size="sm" variant="quiet" onClick={cancelEdit}>
          Back <Kbd>Esc</Kbd>
        </Button>
      </div>
    </section>
  );
};

const ParsePreview = ({ source, text }: { source: LoomNode; text: string }) => {
  const readItem = useItemReader(source.parentId ?? '');
  const item = useMemo(
    () => readItem({ ...source, text, state: 'done', finish: null }),
    [readItem, source, text],
  );
  return (
    <p aria-live="polite" className="min-h-5 break-words text-[12.5px] text-dim">
      {item ? (
        <>
          Parses to: <span className="text-ink">{item.question}</span>{' '}
          {item.label ? <LabelChip text={item.label} index={item.labelIndex} /> : null}
        </>
      ) : (
        'This does not end an item of the loom’s format.'
      )}
    </p>
  );
};
