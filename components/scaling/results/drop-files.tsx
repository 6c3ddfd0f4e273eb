'use client';

import { FileUp } from 'lucide-react';
import { type DragEvent, type ReactNode, type Ref, useId, useState } from 'react';
import { cn } from '../../ui/cn';

interface DropFilesProps {
  /** What to pick or drop, such as "Pick results files, or drop them here". */
  title: string;
  children?: ReactNode;
  multiple?: boolean;
  accept: string;
  onFiles: (files: File[]) => void;
  inputRef?: Ref<HTMLInputElement>;
  className?: string;
}

/** A place to drop files on, or to pick them by pointer or keyboard. */
export const DropFiles = ({
  title,
  children,
  multiple = false,
  accept,
  onFiles,
  inputRef,
  className,
}: DropFilesProps) => {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const list = [...(files ?? [])];
    if (list.length > 0) onFiles(multiple ? list : list.slice(0, 1));
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
        'grid cursor-pointer justify-items-center gap-1 rounded-xl border border-edge border-dashed px-6 py-6 text-center transition-colors duration-120 hover:bg-bg',
        'has-focus-visible:outline-2 has-focus-visible:outline-leaf has-focus-visible:outline-offset-2',
        over && 'border-leaf bg-leaf-soft',
        className,
      )}
    >
      <FileUp aria-hidden className="mb-1 size-6 stroke-[1.4] text-faint" />
      <span className="font-semibold text-[13px]">{title}</span>
      {children ? <span className="text-[13px] text-dim">{children}</span> : null}
      <input
        ref={inputRef}
        id={id}
        type="file"
        multiple={multiple}
        accept={accept}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
        className="sr-only"
      />
    </label>
  );
};

/** The text of a file. Rejects with what to do where the browser cannot read it. */
export const textOf = async (file: File): Promise<string> => {
  const bytes = await file.arrayBuffer().catch(() => {
    throw new Error(
      'The browser cannot read this file. It may be a folder, or was moved or deleted: pick it again.',
    );
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('The file is not UTF-8 text. Save it as UTF-8 CSV, and pick it again.');
  }
};
