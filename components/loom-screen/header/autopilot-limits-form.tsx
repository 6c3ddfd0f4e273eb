'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useLoom } from '@/lib/store/loom-store-context';
import { LimitsFields } from '../../autopilot/limits-fields';
import { Button } from '../../ui/button';
import { AutopilotSpent } from './autopilot-spent';

/** How far the autopilot may go before it asks, and its switches. At a step without a judgement it stops in any case. */
export const AutopilotLimitsForm = ({ onDone }: { onDone: () => void }) => {
  const { autopilot, pending, setAutopilot } = useLoom((state) => ({
    autopilot: state.autopilot,
    pending: state.pending,
    setAutopilot: state.setAutopilot,
  }));
  const [limits, setLimits] = useState(autopilot.limits);
  const { on, paused, stopped } = autopilot;
  const begun = autopilot.stepsTaken > 0 && !on;

  const apply = async (next: boolean, keep?: boolean) => {
    await setAutopilot(next, limits, keep);
    onDone();
  };
  const idle = pending === null;

  return (
    <div className="grid gap-3">
      <p className="text-dim">
        The autopilot takes the judge’s suggestion until the target or a limit. It runs on the server: closing
        this page does not stop it.{' '}
        <Link href="/autopilots" className="underline underline-offset-2">
          All flights
        </Link>
      </p>
      {stopped && !on ? <p>{paused ? stopped.message : `It stopped last: ${stopped.message}`}</p> : null}
      <AutopilotSpent autopilot={autopilot} />
      <LimitsFields limits={limits} onChange={setLimits} />
      <div className="flex flex-wrap gap-2">
        {begun ? (
          <Button size="sm" variant="primary" disabled={!idle} onClick={() => void apply(true, true)}>
            {paused ? 'Resume' : 'Go on from there'}
          </Button>
        ) : null}
        <Button
          size="sm"
          variant={begun ? 'outline' : 'primary'}
          busy={pending === 'autopilot'}
          disabled={!idle}
          onClick={() => void apply(true)}
        >
          {on || begun ? 'Start anew with these limits' : 'Let it steer'}
        </Button>
        {on ? (
          <Button size="sm" disabled={!idle} onClick={() => void apply(false, true)}>
            Pause it
          </Button>
        ) : null}
        {on || paused ? (
          <Button size="sm" disabled={!idle} onClick={() => void apply(false)}>
            Stop it
          </Button>
        ) : (
          <Button size="sm" disabled={!idle} onClick={() => void apply(false)}>
            Keep the limits
          </Button>
        )}
      </div>
    </div>
  );
};
