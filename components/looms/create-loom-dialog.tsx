'use client';

import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { CreateLoomForm } from './create-loom-form';

interface CreateLoomDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  takenTitles: readonly string[];
}

export const CreateLoomDialog = ({ open, onOpenChange, takenTitles }: CreateLoomDialogProps) => (
  <Dialog open={open} onOpenChange={onOpenChange} title="New loom">
    <CreateLoomForm
      takenTitles={takenTitles}
      secondary={
        <Button variant="quiet" onClick={() => onOpenChange(false)}>
          Cancel
        </Button>
      }
    />
  </Dialog>
);
