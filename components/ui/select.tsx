'use client';

import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { CONTROL } from './control';
import { useNonce } from './nonce';

export interface SelectOption<T extends string> {
  value: T;
  label: string;
  hint?: string;
  disabled?: boolean;
}

interface SelectProps<T extends string>
  extends Omit<ComponentProps<'button'>, 'value' | 'onChange' | 'type'> {
  value: T;
  options: readonly SelectOption<T>[];
  onValueChange: (value: T) => void;
  placeholder?: string;
}

/** One of a few named things. Values must not be empty strings. */
export const Select = <T extends string>({
  value,
  options,
  onValueChange,
  placeholder,
  disabled,
  className,
  ...rest
}: SelectProps<T>) => (
  <Radix.Root value={value} onValueChange={(next) => onValueChange(next as T)} disabled={disabled}>
    <Radix.Trigger
      className={cn(CONTROL, 'flex h-8.5 items-center justify-between gap-2 text-left', className)}
      {...rest}
    >
      <span className="truncate">
        <Radix.Value placeholder={placeholder} />
      </span>
      <ChevronDown aria-hidden className="size-4 shrink-0 text-dim" />
    </Radix.Trigger>
    <Radix.Portal>
      <Radix.Content
        position="popper"
        sideOffset={4}
        collisionPadding={8}
        className="z-60 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) animate-appear overflow-hidden rounded-xl border border-line bg-panel p-1 shadow-shade"
      >
        <Radix.Viewport nonce={useNonce()}>
          {options.map((option) => (
            <Option key={option.value} {...option} />
          ))}
        </Radix.Viewport>
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
);

const Option = ({ value, label, hint, disabled }: SelectOption<string>) => (
  <Radix.Item
    value={value}
    disabled={disabled}
    className="relative cursor-default select-none rounded-md py-1.5 pr-3 pl-7 text-[13px] outline-none data-disabled:opacity-50 data-highlighted:bg-leaf-soft"
  >
    <Radix.ItemIndicator className="absolute top-2 left-2">
      <Check aria-hidden className="size-3.5 text-leaf" />
    </Radix.ItemIndicator>
    <Radix.ItemText>{label}</Radix.ItemText>
    {hint ? <span className="block text-dim text-xs">{hint}</span> : null}
  </Radix.Item>
);
