'use client';

import { type KeyboardEvent, useRef } from 'react';
import { titleSchema } from '@/lib/contract/request';
import { Input } from '../ui/input';

interface TitleEditorProps {
  title: string;
  /** Null when the title stays as it was. */
  onDone: (title: string | null) => void;
}

/** The title as a field: Enter or leaving keeps what was written, Escape does not. */
export const TitleEditor = ({ title, onDone }: TitleEditorProps) => {
  const over = useRef(false);

  const finish = (text: string | null) => {
    if (over.current) return;
    over.current = true;
    const parsed = titleSchema.safeParse(text);
    onDone(parsed.success && parsed.data !== title ? parsed.data : null);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    finish(event.key === 'Enter' ? event.currentTarget.value : null);
  };

  return (
    <Input
      aria-label="Title"
      defaultValue={title}
      maxLength={200}
      ref={(input) => {
        if (input && document.activeElement !== input) {
          input.focus();
          input.select();
        }
      }}
      onKeyDown={onKeyDown}
      onBlur={(event) => finish(event.currentTarget.value)}
      className="relative z-10 -my-1 h-7 max-w-md font-medium"
    />
  );
};
