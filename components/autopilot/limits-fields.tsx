'use client';

import { type AutopilotLimits, DEFAULT_FLAGS } from '@/lib/loom/autopilot';
import { Field } from '../ui/field';
import { NumberField } from '../ui/number-field';
import { WhenUnsure } from './when-unsure';

interface LimitsFieldsProps {
  limits: AutopilotLimits;
  onChange: (limits: AutopilotLimits) => void;
}

/** How far an autopilot may go, and what it does where the judge is not sure. */
export const LimitsFields = ({ limits, onChange }: LimitsFieldsProps) => {
  const set = (patch: Partial<AutopilotLimits>) => onChange({ ...limits, ...patch });
  return (
    <div className="grid gap-3">
      <div className="grid grid-cols-2 items-start gap-3">
        <Field label="Steps at most" hint="Empty: no limit of its own">
          <NumberField
            value={limits.steps}
            min={1}
            max={100_000}
            integer
            nullable
            onValueChange={(steps) => set({ steps })}
          />
        </Field>
        <Field label="Tokens at most" hint="Sampled and judged">
          <NumberField
            value={limits.tokens}
            min={1}
            max={1_000_000_000}
            integer
            nullable
            onValueChange={(tokens) => set({ tokens })}
          />
        </Field>
        <Field label="US$ at most" hint="Only where prices are known">
          <NumberField
            value={limits.money ?? null}
            min={0.0001}
            max={1_000_000}
            nullable
            onValueChange={(money) => set({ money })}
          />
        </Field>
        <Field label="Wanted confidence" hint="Of the judge, 0 to 1">
          <NumberField
            value={limits.minConfidence}
            min={0}
            max={1}
            onValueChange={(minConfidence) => set({ minConfidence: minConfidence ?? 0 })}
          />
        </Field>
      </div>
      <WhenUnsure
        whenUnsure={limits.whenUnsure ?? 'stop'}
        flags={limits.flags ?? DEFAULT_FLAGS}
        onChange={set}
      />
    </div>
  );
};
