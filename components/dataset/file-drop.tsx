'use client';

import { FileUp } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { cn } from '../ui/cn';

interface FileDropProps {
  busy: boolean;
  onFile: (file: File) => void;
}

/** A place to drop one file on, or to pick it by pointer or keyboard. */
export const FileDrop = ({ busy, onFile }: FileDropProps) => {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !busy) onFile(file);
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
        take(event.dataTransfer.files);
      }}
      className={cn(
        'grid cursor-pointer justify-items-center gap-1 rounded-xl border border-edge border-dashed px-6 py-10 text-center transition-colors duration-120 hover:bg-bg',
        'has-focus-visible:outline-2 has-focus-visible:outline-leaf has-focus-visible:outline-offset-2',
        over && 'border-leaf bg-leaf-soft',
        busy && 'cursor-progress opacity-60',
      )}
    >
      <FileUp aria-hidden className="mb-1 size-7 stroke-[1.4] text-faint" />
      <span className="font-semibold text-[13px]">Pick a file, or drop it here</span>
      <span className="text-[13px] text-dim">Bonsai JSON, up to 20 MB</span>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        disabled={busy}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
        className="sr-only"
      />
    </label>
  );
};
