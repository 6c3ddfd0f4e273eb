'use client';

import { type KeyboardEvent, useRef } from 'react';
import { OVERRIDE_REASON_WORDS, type OverrideReason, overrideReasonSchema } from '@/lib/loom/choice';
import { cn } from '../ui/cn';
import { Input } from '../ui/input';
import { Kbd } from '../ui/kbd';

interface ReasonFieldsProps {
  label: string;
  placeholder: string;
  text: string;
  code: OverrideReason | null;
  onText: (text: string) => void;
  onCode: (code: OverrideReason | null) => void;
  /** A reason was picked by its digit: there is nothing more to do. */
  onPicked: (code: OverrideReason) => void;
  onKeep: () => void;
  onDrop: () => void;
  /** Focus went elsewhere. */
  onLeave?: () => void;
}

const CODES = overrideReasonSchema.options;

/** A reason from the short list, in words, or both. A digit picks while no words are there; Enter keeps, Escape drops. */
export const ReasonFields = (props: ReasonFieldsProps) => {
  const { label, placeholder, text, code, onText, onCode, onPicked, onKeep, onDrop, onLeave } = props;
  const box = useRef<HTMLFieldSetElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isButton = event.target instanceof HTMLButtonElement;
    const picked = text === '' || isButton ? CODES[Number(event.key) - 1] : undefined;
    if (picked) onPicked(picked);
    else if (event.key === 'Escape') onDrop();
    else if (event.key === 'Enter' && !isButton) onKeep();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <fieldset
      ref={box}
      aria-label="Reason"
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        if (!box.current?.contains(relatedTarget)) onLeave?.();
      }}
      className="grid gap-1.5"
    >
      <div className="flex flex-wrap gap-1">
        {CODES.map((one, at) => (
          <button
            key={one}
            type="button"
            aria-pressed={code === one}
            aria-keyshortcuts={String(at + 1)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onCode(code === one ? null : one)}
            className={cn(
              'inline-flex items-center gap-1 rounded-full border border-line py-px pr-2 pl-1 text-dim text-xs hover:text-ink',
              code === one && 'border-leaf bg-leaf-soft text-leaf',
            )}
          >
            <Kbd className="min-w-4 border-transparent bg-transparent px-0 text-inherit">{at + 1}</Kbd>
            {OVERRIDE_REASON_WORDS[one]}
          </button>
        ))}
      </div>
      <Input
        autoFocus
        aria-label={label}
        placeholder={placeholder}
        maxLength={1000}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
    </fieldset>
  );
};
