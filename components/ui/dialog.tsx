'use client';

import { Dialog as Radix } from 'radix-ui';
import { CloseButton } from './close-button';
import { cn } from './cn';
import { useFocusReturn } from './use-focus-return';
import { describedBy, WindowBody, WindowFooter, WindowHeader, type WindowProps } from './window-parts';

/** A modal window: traps focus, closes with Escape, gives focus back. */
export const Dialog = ({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  readOnly,
  className,
}: WindowProps) => {
  const onCloseAutoFocus = useFocusReturn(open);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-appear bg-scrim" />
        <Radix.Content
          {...describedBy(description)}
          onCloseAutoFocus={onCloseAutoFocus}
          className={cn(
            'fixed inset-0 z-50 m-auto flex h-fit max-h-[calc(100dvh-3rem)] w-[calc(100vw-2rem)] max-w-xl animate-rise flex-col rounded-2xl border border-line bg-panel shadow-shade outline-none',
            className,
          )}
        >
          <WindowHeader title={title} description={description} className="pt-5 pb-3" />
          <WindowBody readOnly={readOnly} className="pt-1 pb-5">
            {children}
          </WindowBody>
          {footer ? <WindowFooter>{footer}</WindowFooter> : null}
          <CloseButton />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
};
