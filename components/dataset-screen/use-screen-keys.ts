'use client';

import { useRouter } from 'next/navigation';
import { useLayoutEffect, useState } from 'react';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { useActs } from '../dataset/acts/item-acts-context';
import { scalingHref } from '../scaling/screen/arrival';
import { isTyping } from '../ui/is-typing';

const FIELD = 'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"]';

/** The keys of every tab: undo, the sheet of keys, and the way to Scaling. Ctrl+Z in a field is the field's own. */
export function useScreenKeys() {
  const { undoLast } = useActs();
  const router = useRouter();
  const id = useDataset(({ view }) => view.dataset.id);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      const inField = event.target instanceof Element && event.target.closest(FIELD) !== null;
      const isCtrlZ = key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      const isPlain = !isTyping(event) && (key === 'u' || key === '?' || key === 'l');
      if (event.repeat || (!isPlain && (!isCtrlZ || inField))) return;
      event.preventDefault();
      if (key === '?') setOpen(true);
      else if (key === 'l') router.push(scalingHref(id));
      else void undoLast();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undoLast, router, id]);
  return { open, setOpen };
}
