'use client';

import { Keyboard } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { Dialog } from './dialog';
import { IconButton } from './icon-button';
import { isTyping } from './is-typing';
import { Kbd } from './kbd';
import { type KeyGroup, KeyList } from './key-list';

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

interface KeySheetProps extends ReturnType<typeof useKeySheet> {
  groups: readonly KeyGroup[];
}

/** The sheet of all keys. */
export const KeySheet = ({ open, setOpen, groups }: KeySheetProps) => (
  <Dialog
    open={open}
    onOpenChange={setOpen}
    title="Keys"
    description="They rest while you type, and while a window is open."
    readOnly
  >
    <KeyList groups={groups} />
  </Dialog>
);

/** The button of a page's keys, with their sheet. */
export const KeySheetButton = ({ groups }: Pick<KeySheetProps, 'groups'>) => {
  const sheet = useKeySheet();
  return (
    <>
      <IconButton
        label="Keys"
        hint={<Kbd>?</Kbd>}
        icon={<Keyboard aria-hidden />}
        onClick={() => sheet.setOpen(true)}
      />
      <KeySheet {...sheet} groups={groups} />
    </>
  );
};
