import type { ComponentProps } from 'react';
import { cn } from './cn';

export const Table = ({ className, ...rest }: ComponentProps<'table'>) => (
  <table className={cn('w-full border-collapse text-[13px]', className)} {...rest} />
);

export const TableHead = ({ className, ...rest }: ComponentProps<'th'>) => (
  <th
    scope="col"
    className={cn(
      'whitespace-nowrap border-line border-b px-3 py-2 text-left font-medium text-dim text-xs',
      className,
    )}
    {...rest}
  />
);

export const TableCell = ({ className, ...rest }: ComponentProps<'td'>) => (
  <td className={cn('border-line border-b px-3 py-2 align-top', className)} {...rest} />
);
