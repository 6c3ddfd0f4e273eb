'use client';

import type { ScalingSettings } from '@/lib/scaling/run';
import { Field } from '../../ui/field';
import { NumberField } from '../../ui/number-field';

export type Limits = Pick<ScalingSettings, 'concurrency' | 'perMinute' | 'tokens'>;

interface LimitFieldsProps {
  limits: Limits;
  onChange: (part: Partial<Limits>) => void;
}

/** How hard a run may ask, and for how much. */
export const LimitFields = ({ limits, onChange }: LimitFieldsProps) => (
  <>
    <Field label="Requests at a time" hint="To each server.">
      <NumberField
        value={limits.concurrency}
        min={1}
        max={64}
        integer
        onValueChange={(concurrency) => concurrency && onChange({ concurrency })}
      />
    </Field>
    <Field label="Requests a minute" hint="To each server; empty for no limit.">
      <NumberField
        value={limits.perMinute}
        min={1}
        max={1_000_000}
        integer
        nullable
        placeholder="no limit"
        onValueChange={(perMinute) => onChange({ perMinute })}
      />
    </Field>
    <Field label="Tokens" hint="Over all models; it pauses there. Empty for no limit.">
      <NumberField
        value={limits.tokens}
        min={1}
        max={1_000_000_000_000}
        integer
        nullable
        placeholder="no limit"
        onValueChange={(tokens) => onChange({ tokens })}
      />
    </Field>
  </>
);
