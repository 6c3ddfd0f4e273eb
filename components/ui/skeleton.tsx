import type { ComponentProps } from 'react';
import { cn } from './cn';

/** A quiet block where something is about to be. Name the wait once, on the region around it. */
export const Skeleton = ({ className, ...rest }: ComponentProps<'div'>) => (
  <div aria-hidden className={cn('animate-pulse rounded-md bg-line', className)} {...rest} />
);
