'use client';

import { useLayoutEffect, useState } from 'react';
import { Dialog } from '../../ui/dialog';
import { isTyping } from '../../ui/is-typing';
import { KeyList } from '../../ui/key-list';
import { KEY_SHEET } from './keys';

/** Whether the sheet of keys is open; `?` opens it from anywhere on the page. */
export function useKeySheet() {
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.repeat || isTyping(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return { open, setOpen };
}

/** The sheet of all keys. */
export const KeysDialog = ({ open, setOpen }: ReturnType<typeof useKeySheet>) => (
  <Dialog
    open={open}
    onOpenChange={setOpen}
    title="Keys"
    description="They rest while you type, and while a window is open."
    readOnly
  >
    <KeyList groups={KEY_SHEET} />
  </Dialog>
);
