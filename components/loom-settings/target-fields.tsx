'use client';

import type { Label } from '@/lib/loom/item-format';
import type { Target } from '@/lib/loom/settings';
import type { Errors } from '../fields/plain-issue';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { FieldError } from '../ui/field-error';
import { NumberField } from '../ui/number-field';
import { SwitchLine } from '../ui/switch-line';
import { evenBalance } from './labels';

interface TargetFieldsProps {
  target: Target;
  labels: readonly Label[];
  onChange: (target: Target) => void;
  errors: Errors;
}

/** How many items are wanted, and how often each label. */
export const TargetFields = ({ target, labels, onChange, errors }: TargetFieldsProps) => (
  <>
    <Field
      label="Items wanted"
      hint="The autopilot stops there. Empty: no end."
      error={errors.get('target.items')}
    >
      <NumberField
        value={target.items}
        min={1}
        max={100_000}
        integer
        nullable
        onValueChange={(items) => onChange({ ...target, items })}
        className="w-32"
      />
    </Field>
    {labels.length > 1 ? (
      <SwitchLine
        label="Keep the labels in balance"
        hint="A candidate whose label runs ahead of its share gets a flag; the judge sees the balance."
        checked={target.balance !== null}
        onChange={(on) => onChange({ ...target, balance: on ? evenBalance(labels) : null })}
      />
    ) : null}
    {target.balance && labels.length > 1 ? (
      <SwitchLine
        label="Ask for the label that is short"
        hint="A chat model, and the practice model, are then asked for items with that label. One that only continues text cannot be: there the ranking alone looks to it."
        checked={target.askForLabel ?? false}
        onChange={(askForLabel) => onChange({ ...target, askForLabel })}
      />
    ) : null}
    {target.balance && labels.length > 1 ? (
      <Shares {...{ target, labels, onChange }} error={errors.get('target.balance')} />
    ) : null}
  </>
);

interface SharesProps extends Omit<TargetFieldsProps, 'errors'> {
  error: string | undefined;
}

const Shares = ({ target, labels, onChange, error }: SharesProps) => (
  <div className="grid gap-2">
    <div className="flex flex-wrap items-end gap-3">
      {labels.map(({ text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two labels may read the same while they are being typed.
        <Field key={index} label={<>{text.trim() || `Label ${index + 1}`}, %</>}>
          <NumberField
            value={Math.round((target.balance?.[text] ?? 0) * 1000) / 10}
            min={0}
            max={100}
            onValueChange={(percent) =>
              onChange({ ...target, balance: { ...target.balance, [text]: (percent ?? 0) / 100 } })
            }
            className="w-24"
          />
        </Field>
      ))}
      <Button onClick={() => onChange({ ...target, balance: evenBalance(labels) })}>Evenly</Button>
    </div>
    <FieldError>{error}</FieldError>
  </div>
);
