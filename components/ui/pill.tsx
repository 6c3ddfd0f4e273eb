import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from './cn';

const pillVariants = cva(
  'inline-flex items-center gap-1 whitespace-nowrap rounded-full border px-2 py-px font-medium text-xs [&_svg]:size-3',
  {
    variants: {
      tone: {
        plain: 'border-line text-dim',
        leaf: 'border-transparent bg-leaf-soft text-leaf',
        sun: 'border-transparent bg-sun-soft text-sun',
        yes: 'border-current text-yes',
        no: 'border-current text-no',
      },
    },
    defaultVariants: { tone: 'plain' },
  },
);

export const Pill = ({
  tone,
  className,
  ...rest
}: ComponentProps<'span'> & VariantProps<typeof pillVariants>) => (
  <span className={cn(pillVariants({ tone }), className)} {...rest} />
);
