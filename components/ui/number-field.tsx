'use client';

import { type ComponentProps, useState } from 'react';
import { cn } from './cn';
import { Input } from './input';

interface NumberFieldProps
  extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'min' | 'max'> {
  /** Null shows an empty field. */
  value: number | null;
  min: number;
  max: number;
  /** Null when the field was emptied and `nullable` allows it. Called with valid numbers only. */
  onValueChange: (value: number | null) => void;
  nullable?: boolean;
  integer?: boolean;
}

/** A number typed in; what is not yet a number in range stays in the field and is dropped on leaving it. */
export const NumberField = ({
  value,
  min,
  max,
  onValueChange,
  nullable = false,
  integer = false,
  className,
  onBlur,
  ...rest
}: NumberFieldProps) => {
  const [draft, setDraft] = useState<string | null>(null);

  const parse = (text: string): number | null | undefined => {
    if (text.trim() === '') return nullable ? null : undefined;
    const number = Number(text);
    if (!Number.isFinite(number) || number < min || number > max) return undefined;
    return integer && !Number.isInteger(number) ? undefined : number;
  };

  const invalid = draft !== null && parse(draft) === undefined;
  return (
    <Input
      type="number"
      inputMode={integer ? 'numeric' : 'decimal'}
      min={min}
      max={max}
      step={integer ? 1 : 'any'}
      className={cn('tabular-nums', className)}
      {...rest}
      aria-invalid={invalid || rest['aria-invalid'] || undefined}
      value={draft ?? value ?? ''}
      onChange={(event) => {
        setDraft(event.target.value);
        const next = parse(event.target.value);
        if (next !== undefined) onValueChange(next);
      }}
      onBlur={(event) => {
        setDraft(null);
        onBlur?.(event);
      }}
    />
  );
};
