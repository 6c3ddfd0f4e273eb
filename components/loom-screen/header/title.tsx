'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { titleSchema } from '@/lib/contract/request';
import { useLoom } from '@/lib/store/loom-store-context';
import { Input } from '../../ui/input';

/** The loom's title; a press makes it a field. Enter or leaving keeps what was written, Escape does not. */
export const Title = () => {
  const { title, rename } = useLoom((state) => ({ title: state.loom.title, rename: state.rename }));
  const [editing, setEditing] = useState(false);
  const over = useRef(false);

  const finish = (text: string | null) => {
    if (over.current) return;
    over.current = true;
    setEditing(false);
    const parsed = titleSchema.safeParse(text);
    if (parsed.success && parsed.data !== title) void rename(parsed.data);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    finish(event.key === 'Enter' ? event.currentTarget.value : null);
  };

  if (editing) {
    return (
      <Input
        autoFocus
        aria-label="Title"
        defaultValue={title}
        maxLength={200}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKeyDown}
        onBlur={(event) => finish(event.currentTarget.value)}
        className="h-8 w-64 font-semibold"
      />
    );
  }
  return (
    <h1 className="min-w-24 shrink truncate font-semibold">
      <button
        type="button"
        title={`${title} (press to rename)`}
        onClick={() => {
          over.current = false;
          setEditing(true);
        }}
        className="max-w-full truncate rounded px-1 py-0.5 hover:bg-bg"
      >
        {title}
      </button>
    </h1>
  );
};
