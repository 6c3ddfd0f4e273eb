import type { ComponentProps } from 'react';
import { cn } from './cn';
import { CONTROL } from './control';

/** Grows with its text. */
export const Textarea = ({ className, ...rest }: ComponentProps<'textarea'>) => (
  <textarea
    className={cn(CONTROL, 'field-sizing-content min-h-20 py-2 leading-relaxed', className)}
    {...rest}
  />
);
