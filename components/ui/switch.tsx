'use client';

import { Switch as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export const Switch = ({ className, ...rest }: ComponentProps<typeof Radix.Root>) => (
  <Radix.Root
    className={cn(
      'inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-edge bg-bg px-0.5 transition-colors duration-120 disabled:opacity-50 data-[state=checked]:border-leaf data-[state=checked]:bg-leaf',
      className,
    )}
    {...rest}
  >
    <Radix.Thumb className="block size-3.5 rounded-full bg-edge transition-transform duration-120 data-[state=checked]:translate-x-4 data-[state=checked]:bg-bg" />
  </Radix.Root>
);
