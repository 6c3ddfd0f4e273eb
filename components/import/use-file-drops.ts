'use client';

import { useEffect } from 'react';

/** Takes files that are dropped anywhere on the page. Elsewhere the browser would leave the page for the file. */
export const useFileDrops = (onFile: (file: File) => void): void => {
  useEffect(() => {
    const brings = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (brings(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!brings(event) || event.defaultPrevented) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, [onFile]);
};
