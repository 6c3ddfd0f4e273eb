'use client';

import type { OverridesReply } from '@/lib/contract/teaching';
import { Field } from '../../ui/field';
import { NumberField } from '../../ui/number-field';
import type { Fetched } from './use-fetched';

interface OverrideFieldsProps {
  count: number;
  fetched: Fetched<OverridesReply>;
  onChange: (count: number) => void;
}

/** How many of the person's overrides the judge is shown, and which these are now. */
export const OverrideFields = ({ count, fetched: { value, error }, onChange }: OverrideFieldsProps) => (
  <>
    <Field
      label="Overrides shown"
      hint="The latest that tell different things; 0 shows none"
      className="sm:max-w-60"
    >
      <NumberField
        value={count}
        min={0}
        max={20}
        integer
        onValueChange={(next) => next !== null && onChange(next)}
      />
    </Field>
    {count > 0 ? <Shown value={value} error={error} /> : null}
  </>
);

const Shown = ({ value, error }: Fetched<OverridesReply>) => {
  if (!value)
    return (
      <p role={error ? 'alert' : 'status'} className="text-dim text-xs">
        {error ? `Which they are could not be read: ${error}` : 'Reading which they are…'}
      </p>
    );
  const { shown, tokens } = value;
  if (shown.length === 0)
    return (
      <p className="text-dim text-xs">There are none yet: you have overridden no suggestion in this loom.</p>
    );
  return (
    <details className="rounded-lg border border-line">
      <summary className="cursor-pointer px-3 py-2 text-[13px]">
        {shown.length} now, about {tokens.toLocaleString('en')} tokens more a call
      </summary>
      <ol className="grid gap-2.5 border-line border-t px-3 py-2.5">
        {shown.map(({ suggested, taken, reason }) => (
          <li key={`${suggested} ${taken}`} className="grid gap-0.5 text-sm">
            <p className="line-clamp-3 whitespace-pre-line font-reading">{taken}</p>
            <p className="line-clamp-2 whitespace-pre-line text-dim text-xs">instead of: {suggested}</p>
            {reason ? <p className="text-xs">Reason: {reason}</p> : null}
          </li>
        ))}
      </ol>
    </details>
  );
};
