'use client';

import { Dialog as Radix } from 'radix-ui';
import { CloseButton } from './close-button';
import { cn } from './cn';
import { useFocusReturn } from './use-focus-return';
import { describedBy, WindowBody, WindowFooter, WindowHeader, type WindowProps } from './window-parts';

/** A modal panel along the right edge, for longer forms and lists. */
export const Sheet = ({
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
            'fixed inset-y-0 right-0 z-50 flex w-130 max-w-[calc(100vw-2rem)] animate-slide-in flex-col border-line border-l bg-panel shadow-shade outline-none',
            className,
          )}
        >
          <WindowHeader title={title} description={description} className="border-line border-b py-4" />
          <WindowBody readOnly={readOnly} className="py-5">
            {children}
          </WindowBody>
          {footer ? <WindowFooter>{footer}</WindowFooter> : null}
          <CloseButton />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
};
