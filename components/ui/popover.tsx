'use client';

import { Popover as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;

/** A small window beside its trigger; the page around it stays in reach. */
export const PopoverContent = ({ className, ...rest }: ComponentProps<typeof Radix.Content>) => (
  <Radix.Portal>
    <Radix.Content
      align="end"
      sideOffset={6}
      collisionPadding={8}
      className={cn(
        'z-60 w-80 animate-appear rounded-xl border border-line bg-panel p-4 text-[13px] shadow-shade outline-none',
        className,
      )}
      {...rest}
    />
  </Radix.Portal>
);
