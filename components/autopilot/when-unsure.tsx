'use client';

import { type AutopilotLimits, DEFAULT_FLAGS } from '@/lib/loom/autopilot';
import { Field } from '../ui/field';
import { NumberField } from '../ui/number-field';
import { Segmented } from '../ui/segmented';

type Doubt = Required<Pick<AutopilotLimits, 'whenUnsure' | 'flags'>>;

const WAYS = [
  { value: 'stop', label: 'Stop and ask' },
  { value: 'flag', label: 'Leave a flag' },
] as const;

/** What the autopilot does below the wanted confidence. */
export const WhenUnsure = ({
  whenUnsure,
  flags,
  onChange,
}: Doubt & { onChange: (patch: Partial<Doubt>) => void }) => (
  <div className="grid gap-1.5">
    <p className="font-medium text-[13px]" aria-hidden>
      Below that confidence
    </p>
    <Segmented
      label="Below that confidence"
      value={whenUnsure}
      options={WAYS}
      onValueChange={(next) => onChange({ whenUnsure: next })}
      className="justify-self-start"
    />
    <p className="text-dim text-xs">
      {whenUnsure === 'flag'
        ? 'It takes the judge’s first, leaves a flag for you to look at, and goes on. Where the judge has no first, it stops all the same.'
        : 'The step stays open for you.'}
    </p>
    {whenUnsure === 'flag' ? (
      <Field label="Flags at most" hint="Then it stops to ask" className="mt-1.5">
        <NumberField
          value={flags}
          min={1}
          max={10_000}
          integer
          onValueChange={(next) => onChange({ flags: next ?? DEFAULT_FLAGS })}
        />
      </Field>
    ) : null}
  </div>
);
