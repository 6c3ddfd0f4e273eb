'use client';

import { type ReactNode, useId } from 'react';
import { Switch } from './switch';

interface SwitchLineProps {
  label: string;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export const SwitchLine = ({ label, hint, checked, onChange }: SwitchLineProps) => {
  const id = useId();
  return (
    <div className="flex items-start gap-3">
      <Switch
        id={id}
        checked={checked}
        onCheckedChange={onChange}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-px"
      />
      <div>
        <label htmlFor={id} className="font-medium text-[13px]">
          {label}
        </label>
        {hint ? (
          <p id={`${id}-hint`} className="text-dim text-xs">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
};
