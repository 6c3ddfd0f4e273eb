'use client';

import { Field } from '../../ui/field';
import { NumberField } from '../../ui/number-field';
import type { ItemFilters } from './item-filters';

const [LOWEST, HIGHEST] = [1, 5];

interface ScoreRangeProps {
  value: ItemFilters['score'];
  onChange: (value: ItemFilters['score']) => void;
}

/** From and to of the judge's score; left empty, rows without a score pass too. */
export const ScoreRange = ({ value, onChange }: ScoreRangeProps) => {
  const set = (from: number | null, to: number | null) =>
    onChange(from === null && to === null ? undefined : [from ?? LOWEST, to ?? HIGHEST]);
  const [from, to] = value ?? [null, null];
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-dim text-xs">Judge’s score, 1 to 5</legend>
      <div className="grid grid-cols-2 gap-3">
        <Field label="From">
          <NumberField
            nullable
            min={LOWEST}
            max={to ?? HIGHEST}
            value={from}
            onValueChange={(next) => set(next, to)}
          />
        </Field>
        <Field label="To">
          <NumberField
            nullable
            min={from ?? LOWEST}
            max={HIGHEST}
            value={to}
            onValueChange={(next) => set(from, next)}
          />
        </Field>
      </div>
    </fieldset>
  );
};
