'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';
import { isTyping } from '../../ui/is-typing';

interface FormCommands {
  check(): void;
  close(): void;
}

/** A tick is not typing: keys work while a box to tick has the focus. */
const TICKS = 'input[type="checkbox"], input[type="radio"]';

/** Focus begins in the form; Ctrl+Enter runs it from anywhere on the page, `c` checks the models, Escape closes it. */
export function useFormKeys(form: RefObject<HTMLFormElement | null>, commands: FormCommands): void {
  const latest = useRef(commands);
  latest.current = commands;
  useLayoutEffect(() => {
    form.current?.focus();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || document.querySelector('[role="dialog"]')) return;
      const target = event.target instanceof Element ? event.target : null;
      const isFree = !isTyping(event) || (target?.matches(TICKS) && !event.ctrlKey && !event.metaKey);
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      else if (event.key === 'c' && isFree && !target?.closest('[role="combobox"]')) latest.current.check();
      else if (event.key === 'Escape' && isFree) latest.current.close();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [form]);
}
