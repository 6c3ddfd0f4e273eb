'use client';

import { DropdownMenu as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

/** Not modal: the page around it stays readable, and a press elsewhere closes it. */
export const Menu = (props: ComponentProps<typeof Radix.Root>) => <Radix.Root modal={false} {...props} />;
export const MenuTrigger = Radix.Trigger;

export const MenuContent = ({ className, ...rest }: ComponentProps<typeof Radix.Content>) => (
  <Radix.Portal>
    <Radix.Content
      align="end"
      sideOffset={4}
      collisionPadding={8}
      className={cn(
        'z-60 min-w-44 animate-appear rounded-xl border border-line bg-panel p-1 shadow-shade outline-none',
        className,
      )}
      {...rest}
    />
  </Radix.Portal>
);

interface MenuItemProps extends ComponentProps<typeof Radix.Item> {
  icon?: ReactNode;
  /** The key that does the same, shown at the right. */
  keys?: ReactNode;
  tone?: 'plain' | 'danger';
}

export const MenuItem = ({ icon, keys, tone = 'plain', className, children, ...rest }: MenuItemProps) => (
  <Radix.Item
    className={cn(
      'flex select-none items-center gap-2.5 rounded-md px-2.5 py-1.5 text-[13px] outline-none data-disabled:opacity-50 data-highlighted:bg-leaf-soft [&_svg]:size-4 [&_svg]:text-dim',
      tone === 'danger' && 'text-no [&_svg]:text-no',
      className,
    )}
    {...rest}
  >
    {icon}
    <span className="flex-1">{children}</span>
    {keys}
  </Radix.Item>
);

export const MenuSeparator = () => <Radix.Separator className="my-1 h-px bg-line" />;
