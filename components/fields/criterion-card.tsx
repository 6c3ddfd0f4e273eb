'use client';

import { Trash2 } from 'lucide-react';
import type { Criterion } from '@/lib/loom/settings';
import { Field } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { Input } from '../ui/input';
import { NumberField } from '../ui/number-field';
import { Textarea } from '../ui/textarea';

interface CriterionCardProps {
  criterion: Criterion;
  onChange: (criterion: Criterion) => void;
  /** Null for the last one: a rubric needs one. */
  onRemove: (() => void) | null;
  /** What is wrong with a field of it. */
  errorOf: (field: string) => string | undefined;
}

/** One thing the judge looks for. */
export const CriterionCard = ({ criterion, onChange, onRemove, errorOf }: CriterionCardProps) => {
  const { name, description, weight, anchors } = criterion;
  const set = (part: Partial<Criterion>) => onChange({ ...criterion, ...part });
  const anchor = (end: 'low' | 'high') => ({
    value: anchors[end],
    maxLength: 500,
    onChange: (event: { target: { value: string } }) =>
      set({ anchors: { ...anchors, [end]: event.target.value } }),
    className: 'min-h-14',
  });
  return (
    <li className="grid gap-3 rounded-xl border border-line p-3.5">
      <div className="flex items-start gap-3">
        <Field label="Name" hint="One word, for the bar" error={errorOf('name')} className="flex-1">
          <Input
            value={name}
            onChange={(event) => set({ name: event.target.value })}
            maxLength={40}
            autoComplete="off"
          />
        </Field>
        <Field label="Weight" hint="0 to 10" className="w-24">
          <NumberField value={weight} min={0} max={10} onValueChange={(next) => set({ weight: next ?? 0 })} />
        </Field>
        {onRemove ? (
          <IconButton
            label={`Remove criterion ${name}`}
            icon={<Trash2 aria-hidden />}
            onClick={onRemove}
            className="mt-6"
          />
        ) : null}
      </div>
      <Field label="What the judge looks for" error={errorOf('description')}>
        <Textarea
          value={description}
          onChange={(event) => set({ description: event.target.value })}
          maxLength={1000}
          className="min-h-14"
        />
      </Field>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label="A 1 looks like">
          <Textarea {...anchor('low')} />
        </Field>
        <Field label="A 5 looks like">
          <Textarea {...anchor('high')} />
        </Field>
      </div>
    </li>
  );
};
