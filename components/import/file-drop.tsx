'use client';

import { FileUp } from 'lucide-react';
import { type DragEvent, type Ref, useId, useState } from 'react';
import { IMPORT_LIMIT, MEGABYTE } from '@/lib/contract/limits';
import { cn } from '../ui/cn';

interface FileDropProps {
  onFile: (file: File) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** A place to drop one file on, or to pick it by pointer or keyboard. */
export const FileDrop = ({ onFile, inputRef }: FileDropProps) => {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <label
      htmlFor={id}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        event.stopPropagation();
        take(event.dataTransfer.files);
      }}
      className={cn(
        'grid cursor-pointer justify-items-center gap-1 rounded-xl border border-edge border-dashed px-6 py-8 text-center transition-colors duration-120 hover:bg-bg',
        'has-focus-visible:outline-2 has-focus-visible:outline-leaf has-focus-visible:outline-offset-2',
        over && 'border-leaf bg-leaf-soft',
      )}
    >
      <FileUp aria-hidden className="mb-1 size-7 stroke-[1.4] text-faint" />
      <span className="font-semibold text-[13px]">Pick a file, or drop it here</span>
      <span className="text-[13px] text-dim">
        Trees: Espalier, Bonsai, Loomsidian, pyloom or MiniLoom (JSON)
      </span>
      <span className="text-[13px] text-dim">
        Datasets: inverse-scaling CSV or JSONL, Anthropic evals JSONL
      </span>
      <span className="text-faint text-xs">UTF-8, up to {IMPORT_LIMIT / MEGABYTE} MB</span>
      <input
        ref={inputRef}
        id={id}
        type="file"
        accept=".json,.jsonl,.ndjson,.csv,application/json,text/csv"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
        className="sr-only"
      />
    </label>
  );
};
