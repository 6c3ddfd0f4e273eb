'use client';

import { useState } from 'react';
import { useLoom } from '@/lib/store/loom-store-context';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { NumberField } from '../../ui/number-field';

/** How far the autopilot may go before it asks. It stops at a step with no or a low-confidence suggestion all the same. */
export const AutopilotLimitsForm = ({ onDone }: { onDone: () => void }) => {
  const { autopilot, pending, setAutopilot } = useLoom((state) => ({
    autopilot: state.autopilot,
    pending: state.pending,
    setAutopilot: state.setAutopilot,
  }));
  const [limits, setLimits] = useState(autopilot.limits);

  const apply = async (on: boolean) => {
    await setAutopilot(on, limits);
    onDone();
  };

  return (
    <div className="grid gap-3">
      <p className="text-dim">
        The autopilot takes the judge’s suggestion until the target or a limit. It runs on the server: closing
        this page does not stop it.
      </p>
      {autopilot.stopped && !autopilot.on ? <p>It stopped last: {autopilot.stopped.message}</p> : null}
      <Field label="Steps at most" hint="Empty: no limit of its own">
        <NumberField
          value={limits.steps}
          min={1}
          max={100_000}
          integer
          nullable
          onValueChange={(steps) => setLimits({ ...limits, steps })}
        />
      </Field>
      <Field label="Tokens at most" hint="Sampled and judged, in and out">
        <NumberField
          value={limits.tokens}
          min={1}
          max={1_000_000_000}
          integer
          nullable
          onValueChange={(tokens) => setLimits({ ...limits, tokens })}
        />
      </Field>
      <Field label="Stop to ask below this confidence" hint="The share of agreeing rotations, 0 to 1">
        <NumberField
          value={limits.minConfidence}
          min={0}
          max={1}
          onValueChange={(minConfidence) => setLimits({ ...limits, minConfidence: minConfidence ?? 0 })}
        />
      </Field>
      <div className="flex gap-2">
        <Button
          size="sm"
          variant="primary"
          busy={pending === 'autopilot'}
          disabled={pending !== null}
          onClick={() => void apply(true)}
        >
          {autopilot.on ? 'Start anew with these limits' : 'Let it steer'}
        </Button>
        <Button size="sm" disabled={pending !== null} onClick={() => void apply(false)}>
          {autopilot.on ? 'Stop it' : 'Keep the limits'}
        </Button>
      </div>
    </div>
  );
};
