'use client';

import { useLayoutEffect, useState } from 'react';
import { useActs } from '../dataset/acts/item-acts-context';
import { isTyping } from '../ui/is-typing';

const FIELD = 'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"]';

/** The keys of every tab: undo, and the sheet of keys. Ctrl+Z in a field is the field's own. */
export function useScreenKeys() {
  const { undoLast } = useActs();
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      const inField = event.target instanceof Element && event.target.closest(FIELD) !== null;
      const isCtrlZ = key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      const isPlain = !isTyping(event) && (key === 'u' || key === '?');
      if (event.repeat || (!isPlain && (!isCtrlZ || inField))) return;
      event.preventDefault();
      if (key === '?') setOpen(true);
      else void undoLast();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undoLast]);
  return { open, setOpen };
}
