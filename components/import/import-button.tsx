'use client';

import { FileUp } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button } from '../ui/button';
import { ImportDialog } from './import-dialog';
import { useFileDrops } from './use-file-drops';

/** The way in for files, with its dialog; a file dropped anywhere on its page goes there too. */
export const ImportButton = () => {
  const [open, setOpen] = useState(false);
  const [dropped, setDropped] = useState<File | null>(null);
  useFileDrops(
    useCallback((file: File) => {
      setDropped(file);
      setOpen(true);
    }, []),
  );
  const show = (next: boolean) => {
    setDropped(null);
    setOpen(next);
  };
  return (
    <>
      <Button onClick={() => show(true)}>
        <FileUp aria-hidden />
        Import
      </Button>
      <ImportDialog open={open} onOpenChange={show} file={dropped} />
    </>
  );
};
