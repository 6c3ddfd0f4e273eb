'use client';

import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button';
import { ImportDialog } from './import-dialog';

/** The way in for files, with its dialog. */
export const ImportButton = () => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <FileUp aria-hidden />
        Import
      </Button>
      <ImportDialog open={open} onOpenChange={setOpen} />
    </>
  );
};
