'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';
import { isTyping } from '../../ui/is-typing';

interface FamilyKeys {
  list: RefObject<HTMLElement | null>;
  onNew: () => void;
  onImport: () => void;
  onAddModel: (familyId: string) => void;
  onRemove: (familyId: string) => void;
}

/** The keys of the list; what they act on is the family in which the focus is. */
export function useFamilyKeys(given: FamilyKeys): void {
  const latest = useRef(given);
  useLayoutEffect(() => {
    latest.current = given;
  });
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || event.shiftKey || event.repeat) return;
      const { list, onNew, onImport, onAddModel, onRemove } = latest.current;
      const heads = [...(list.current?.querySelectorAll<HTMLElement>('[data-head]') ?? [])];
      const card = document.activeElement?.closest<HTMLElement>('[data-family]');
      const at = heads.findIndex((head) => card?.contains(head));
      const walk = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
      const familyId = card?.dataset.family;
      if (event.key === 'n') onNew();
      else if (event.key === 'i') onImport();
      else if (walk) heads[at < 0 ? 0 : Math.min(heads.length - 1, Math.max(0, at + walk))]?.focus();
      else if (familyId === undefined) return;
      else if (event.key === 'm') onAddModel(familyId);
      else if (event.key === 'x') onRemove(familyId);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
