'use client';

import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export const TooltipProvider = ({ children }: { children: ReactNode }) => (
  <Radix.Provider delayDuration={350} skipDelayDuration={200}>
    {children}
  </Radix.Provider>
);

interface TooltipProps {
  text: ReactNode;
  /** One element that takes a ref and can hold focus. */
  children: ReactNode;
  side?: 'top' | 'right' | 'bottom' | 'left';
}

/** A short explanation on hover and focus; never the only place where something is said. */
export const Tooltip = ({ text, children, side = 'bottom' }: TooltipProps) => (
  <Radix.Root>
    <Radix.Trigger asChild>{children}</Radix.Trigger>
    <Radix.Portal>
      <Radix.Content
        side={side}
        sideOffset={6}
        collisionPadding={8}
        className="z-60 max-w-72 animate-appear rounded-md bg-ink px-2 py-1 text-bg text-xs shadow-shade"
      >
        {text}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
);
