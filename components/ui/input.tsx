import type { ComponentProps } from 'react';
import { cn } from './cn';
import { CONTROL } from './control';

export const Input = ({ className, ...rest }: ComponentProps<'input'>) => (
  <input className={cn(CONTROL, 'h-8.5', className)} {...rest} />
);
