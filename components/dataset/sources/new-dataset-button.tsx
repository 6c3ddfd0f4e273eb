'use client';

import { Layers } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { NewDatasetDialog } from './new-dataset-dialog';

/** The way to a dataset of several looms, with its window. */
export const NewDatasetButton = () => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Layers aria-hidden />
        New dataset from looms…
      </Button>
      {open ? <NewDatasetDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
};
