'use client';

import { type ComponentProps, useState } from 'react';
import { cn } from '../ui/cn';
import { Input } from '../ui/input';
import { escaped, unescaped } from './escapes';

interface EscapedInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  value: string;
  onValueChange: (value: string) => void;
}

/** A text in which line ends and spaces count: line ends are typed as \n. */
export const EscapedInput = ({ value, onValueChange, onBlur, className, ...rest }: EscapedInputProps) => {
  const [line, setLine] = useState<string | null>(null);
  return (
    <Input
      {...rest}
      autoComplete="off"
      spellCheck={false}
      className={cn('font-mono text-xs', className)}
      value={line !== null && unescaped(line) === value ? line : escaped(value)}
      onChange={(event) => {
        setLine(event.target.value);
        onValueChange(unescaped(event.target.value));
      }}
      onBlur={(event) => {
        setLine(null);
        onBlur?.(event);
      }}
    />
  );
};
