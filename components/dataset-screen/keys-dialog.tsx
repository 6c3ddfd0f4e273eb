'use client';

import { Dialog } from '../ui/dialog';
import { KeyList } from '../ui/key-list';
import { KEY_SHEET } from './keys';

interface KeysDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The sheet of all keys. */
export const KeysDialog = ({ open, onOpenChange }: KeysDialogProps) => (
  <Dialog
    open={open}
    onOpenChange={onOpenChange}
    title="Keys"
    description="They rest while you type, while a window is open, and while an answer is on its way."
    className="max-w-2xl"
    readOnly
  >
    <KeyList groups={KEY_SHEET} className="gap-x-8 sm:grid-cols-2" />
  </Dialog>
);
