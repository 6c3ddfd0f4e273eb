import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export const buttonVariants = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-lg border font-medium transition-colors duration-120 disabled:cursor-not-allowed disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'border-transparent bg-leaf text-bg enabled:hover:bg-leaf-deep [a]:hover:bg-leaf-deep',
        outline: 'border-edge/60 bg-panel text-ink enabled:hover:bg-bg [a]:hover:bg-bg',
        quiet:
          'border-transparent text-dim enabled:hover:bg-line/60 enabled:hover:text-ink [a]:hover:bg-line/60 [a]:hover:text-ink',
        danger: 'border-no/60 bg-panel text-no enabled:hover:bg-no/10',
      },
      size: { sm: 'h-7 px-2.5 text-xs', md: 'h-8.5 px-3.5 text-[13px]', lg: 'h-10 px-4.5 text-sm' },
    },
    defaultVariants: { variant: 'outline', size: 'md' },
  },
);

interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonVariants> {
  /** Give the look to the only child (a link) instead. */
  asChild?: boolean;
  /** Work is under way: shows it and takes no second press. */
  busy?: boolean;
}

export const Button = ({
  asChild,
  busy,
  variant,
  size,
  className,
  disabled,
  children,
  ...rest
}: ButtonProps) => {
  const look = cn(buttonVariants({ variant, size }), className);
  if (asChild) {
    return (
      <Slot.Root className={look} {...rest}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type="button"
      className={look}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      {...rest}
    >
      {busy ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
      {children}
    </button>
  );
};
