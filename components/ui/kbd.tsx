import type { ComponentProps } from 'react';
import { cn } from './cn';

export const Kbd = ({ className, ...rest }: ComponentProps<'kbd'>) => (
  <kbd
    className={cn(
      'inline-block min-w-5 rounded-[5px] border border-line border-b-2 bg-bg px-1 text-center font-mono font-semibold text-[11px] text-dim leading-[18px]',
      className,
    )}
    {...rest}
  />
);
