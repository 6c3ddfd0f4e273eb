'use client';

import { Tabs as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export const Tabs = Radix.Root;
export const TabsContent = Radix.Content;

export const TabsList = ({ className, ...rest }: ComponentProps<typeof Radix.List>) => (
  <Radix.List className={cn('flex gap-0.5 border-line border-b', className)} {...rest} />
);

export const TabsTrigger = ({ className, ...rest }: ComponentProps<typeof Radix.Trigger>) => (
  <Radix.Trigger
    className={cn(
      '-mb-px border-transparent border-b-2 px-3 py-2 text-[13px] text-dim hover:text-ink data-[state=active]:border-leaf data-[state=active]:font-medium data-[state=active]:text-ink',
      className,
    )}
    {...rest}
  />
);
