'use client';

import { useLoom } from '@/lib/store/loom-store-context';
import { Dialog } from '../ui/dialog';
import { KeyList } from '../ui/key-list';
import { KEY_SHEET } from './keys';

/** The sheet of all keys. */
export const KeysDialog = () => {
  const { open, openDialog } = useLoom((state) => ({
    open: state.dialog === 'keys',
    openDialog: state.openDialog,
  }));
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => openDialog(next ? 'keys' : null)}
      title="Keys"
      description="They rest while you type, while a window is open, and while a choice is on its way."
      className="max-w-2xl"
      readOnly
    >
      <KeyList groups={KEY_SHEET} className="gap-x-8 sm:grid-cols-2" />
    </Dialog>
  );
};
