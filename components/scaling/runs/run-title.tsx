'use client';

import { Pencil } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { titleSchema } from '@/lib/contract/request';
import { Input } from '../../ui/input';

interface RunTitleProps {
  title: string;
  /** False where it was not stored: what was written stays in the field. */
  onChange: (title: string) => Promise<boolean>;
}

/** The title; a press makes it a field. Enter or leaving keeps what was written, Escape does not. */
export const RunTitle = ({ title, onChange }: RunTitleProps) => {
  const [editing, setEditing] = useState(false);
  /** The focus goes back from the field that a key has closed. */
  const toButton = useRef(false);
  if (!editing)
    return (
      <h2 className="-ml-1.5 min-w-0 font-semibold text-base">
        <button
          ref={(button) => {
            if (!button || !toButton.current) return;
            toButton.current = false;
            button.focus();
          }}
          type="button"
          aria-label={`${title}. Change the title`}
          onClick={() => setEditing(true)}
          className="group inline-flex max-w-full items-center gap-2 rounded-md px-1.5 text-left hover:bg-bg"
        >
          <span className="truncate">{title}</span>
          <Pencil
            aria-hidden
            className="size-3.5 shrink-0 text-faint opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
          />
        </button>
      </h2>
    );
  const end = (byKey: boolean) => {
    toButton.current = byKey;
    setEditing(false);
  };
  return <TitleField title={title} onChange={onChange} onEnd={end} />;
};

const TitleField = ({ title, onChange, onEnd }: RunTitleProps & { onEnd: (byKey: boolean) => void }) => {
  const over = useRef(false);
  const finish = async (text: string, byKey: boolean) => {
    if (over.current) return;
    const parsed = titleSchema.safeParse(text);
    if (!parsed.success || parsed.data === title) return onEnd(byKey);
    over.current = true;
    if (await onChange(parsed.data)) onEnd(byKey);
    over.current = false;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') void finish(event.currentTarget.value, true);
    else onEnd(true);
  };
  return (
    <Input
      aria-label="Title of the run"
      defaultValue={title}
      maxLength={200}
      ref={(input) => {
        if (!input || document.activeElement === input || input.dataset.met) return;
        input.dataset.met = 'true';
        input.focus();
        input.select();
      }}
      onKeyDown={onKeyDown}
      onBlur={(event) => void finish(event.currentTarget.value, false)}
      className="h-7 max-w-md font-medium"
    />
  );
};
