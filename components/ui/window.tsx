'use client';

import { Dialog as Radix } from 'radix-ui';
import { CloseButton } from './close-button';
import { cn } from './cn';
import { useFocusReturn } from './use-focus-return';
import { describedBy, WindowBody, WindowFooter, WindowHeader, type WindowProps } from './window-parts';

interface WindowLook {
  /** Where it stands and how it comes in. */
  frame: string;
  header: string;
  body: string;
}

/** What dialogs and sheets are: traps focus, closes with Escape, gives focus back. */
export const Window = ({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  readOnly,
  className,
  look,
}: WindowProps & { look: WindowLook }) => {
  const onCloseAutoFocus = useFocusReturn(open);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-appear bg-scrim" />
        <Radix.Content
          {...describedBy(description)}
          onCloseAutoFocus={onCloseAutoFocus}
          className={cn(
            'fixed z-50 flex flex-col border-line bg-panel shadow-shade outline-none',
            look.frame,
            className,
          )}
        >
          <WindowHeader title={title} description={description} className={look.header} />
          <WindowBody readOnly={readOnly} className={look.body}>
            {children}
          </WindowBody>
          {footer ? <WindowFooter>{footer}</WindowFooter> : null}
          <CloseButton />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
};
